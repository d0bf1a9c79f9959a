-- Pages ask which meetings and sessions had a dossier before them, and which cases are about it, by how the ids of a quarter begin. The index of ids is ordered by
-- the language's rules, which no beginning of a text follows, so each of these questions read the whole log. Two small indexes over the rows in question: an
-- ordinary event is in neither.
create index event_gathering on eventstore.event (aggregate_identifier text_pattern_ops) where event_name in ('meeting-scheduled', 'decision-session-opened');
create index event_first on eventstore.event (aggregate_identifier text_pattern_ops) where sequence_number = 0;
