package vn.danhgia.service.papers.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.decision.AgendaLine;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.CountedVote;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingEvent.ItemConcluded;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingScheduled;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;

/**
 * Papers of a meeting: ballot, tally, minutes. Counts stand here as both tellers have them, and never who voted what: no such thing is recorded. Why
 * somebody is absent or steps out is not recorded either.
 */
@Component
public class MeetingPapers {

    private final Register register;
    private final Wording wording;
    private final Histories histories;

    MeetingPapers(Register register, Wording wording, Histories histories) {
        this.register = register;
        this.wording = wording;
        this.histories = histories;
    }

    /** Blank, one for every voter; it says neither who fills it in nor a level that is marked already. */
    public Content ballot(Meeting meeting) {
        CycleId cycle = meeting.id().cycle();
        Register.Persons persons = persons(meeting);
        Optional<DecisionSession> session = MeetingNames.session(meeting.id()).map(id -> histories.session(id).state());
        Rows rows = new Rows();
        for (MeetingItem item : meeting.items()) {
            Dossier dossier = histories.dossier(item.dossier()).state();
            rows.add("ho_ten", persons.name(item.subject()), "chuc_danh", persons.title(item.subject()), "don_vi", persons.unit(item.subject()),
                    "tu_xep", wording.level(dossier.assessment().map(Dossier.Assessment::ownLevel)),
                    "de_xuat", wording.level(session.flatMap(one -> one.item(item.dossier())).map(SessionItem::line).flatMap(AgendaLine::proposed)),
                    "tran", wording.level(item.line().ceiling().reveal()), "htxs", "", "htt", "", "htnv", "", "khtnv", "", "chua_xep", "");
        }
        return Content.of(Paper.BALLOT).with(register.head(cycle, meeting.ruleSet(), register.issuer(meeting.body()), Optional.empty()))
                .with("noi_hop", register.body(meeting.body())).with("ngay_hop", wording.longDay(Optional.of(Legal.dayOf(meeting.when()))))
                .table("danh_sach", rows.list()).titled(title(Paper.BALLOT, meeting));
    }

    /**
     * Every count that both tellers have confirmed, round by round.
     *
     * @param readable whose counts this reader may see; the others' stay blank
     */
    public Content tally(Meeting meeting, Predicate<PersonId> readable) {
        Register.Persons persons = persons(meeting);
        Rows rows = new Rows();
        for (MeetingItem item : meeting.items()) {
            for (int round = 1; round <= item.votes().size(); round++) {
                Optional<CountedVote> vote = item.votes().get(round - 1).reveal().filter(any -> readable.test(item.subject()));
                Map<String, Object> row = new LinkedHashMap<>();
                vote.ifPresent(counted -> {
                    row.put("co_quyen", counted.entitled());
                    row.put("co_mat", counted.present());
                    row.put("phat_ra", counted.count().issued());
                    row.put("thu_ve", counted.count().collected());
                    row.put("hop_le", counted.count().valid());
                    row.put("khong_hop_le", counted.count().invalid());
                    row.put("htxs", counted.count().excellent());
                    row.put("htt", counted.count().good());
                    row.put("htnv", counted.count().completed());
                    row.put("khtnv", counted.count().notCompleted());
                    row.put("chua_xep", counted.count().notRated());
                });
                List<Object> cells = new ArrayList<>(List.of("ho_ten", persons.name(item.subject()), "chuc_danh", persons.title(item.subject()),
                        "lan", round, "ket_qua", round == item.votes().size() ? outcome(item) : wording.of("outcome.NONE")));
                for (String column : List.of("co_quyen", "co_mat", "phat_ra", "thu_ve", "hop_le", "khong_hop_le", "htxs", "htt", "htnv", "khtnv", "chua_xep")) {
                    cells.addAll(List.of(column, row.getOrDefault(column, "")));
                }
                rows.add(cells.toArray());
            }
        }
        return headed(Paper.TALLY_MINUTES, meeting, persons).table("kiem_phieu", rows.list()).titled(title(Paper.TALLY_MINUTES, meeting));
    }

    /**
     * What was carried and concluded on each person.
     *
     * @param readable whose conclusions this reader may see; the others' stay blank
     */
    public Content minutes(Meeting meeting, Predicate<PersonId> readable) {
        Register.Persons persons = persons(meeting);
        Map<DossierId, ItemConcluded> concluded = new HashMap<>();
        events(meeting).filter(ItemConcluded.class::isInstance).map(ItemConcluded.class::cast).forEach(one -> concluded.put(one.dossier(), one));
        Rows rows = new Rows();
        for (MeetingItem item : meeting.items()) {
            Optional<ItemConcluded> conclusion = Optional.ofNullable(concluded.get(item.dossier()));
            Optional<ItemConcluded> said = conclusion.filter(any -> readable.test(item.subject()));
            int entitled = meeting.entitledFor(item).size();
            rows.add("ho_ten", persons.name(item.subject()), "chuc_danh", persons.title(item.subject()),
                    "chu_tri_muc", conclusion.map(ItemConcluded::presiding).or(() -> meeting.presiding(item.dossier())).map(persons::name).orElse(""),
                    "khong_du", meeting.summoned().size() - entitled, "co_quyen", entitled, "ket_qua", outcome(item),
                    "ket_luan", said.flatMap(one -> words(one.conclusion())).orElse(""), "can_cu", said.flatMap(one -> words(one.ground())).orElse(""));
        }
        return headed(Paper.MEETING_MINUTES, meeting, persons).table("noi_dung", rows.list()).titled(title(Paper.MEETING_MINUTES, meeting));
    }

    private static Optional<String> words(Confidential<String> words) {
        return words == null ? Optional.empty() : words.reveal();
    }

    private String outcome(MeetingItem item) {
        if (item.phase() == MeetingItem.Phase.SENT_UP) {
            return wording.of("outcome.sent-up");
        }
        return item.outcome().map(outcome -> outcome.level().map(wording::level).orElseGet(() -> wording.of("outcome." + outcome.result().name()))).orElse("");
    }

    private Content.Builder headed(Paper paper, Meeting meeting, Register.Persons persons) {
        int present = meeting.present().map(List::size).orElse(0);
        return Content.of(paper).with(register.head(meeting.id().cycle(), meeting.ruleSet(), register.issuer(meeting.body()),
                        Optional.of(Legal.dayOf(meeting.when()))))
                .with("noi_hop", register.body(meeting.body())).with("thoi_gian", wording.moment(meeting.when())).with("dia_diem", place(meeting))
                .with("chu_tri", persons.name(meeting.officers().chairs().get(0))).with("thu_ky", persons.name(meeting.officers().secretary()))
                .with("to_kiem_phieu", persons.names(meeting.officers().tellers())).with("trieu_tap", meeting.summoned().size())
                .with("co_mat", present).with("vang_mat", meeting.present().isPresent() ? meeting.summoned().size() - present : "")
                .with("thanh_phan", persons.names(meeting.present().orElse(List.of())));
    }

    private String place(Meeting meeting) {
        return events(meeting).filter(MeetingScheduled.class::isInstance).map(called -> ((MeetingScheduled) called).place()).findFirst().orElse("");
    }

    private Stream<Object> events(Meeting meeting) {
        return histories.of(meeting.id().toString(), 0).stream().map(Happened::event);
    }

    private Register.Persons persons(Meeting meeting) {
        return register.persons(meeting.id().cycle(), Stream.of(meeting.summoned().stream(), meeting.items().stream().map(MeetingItem::subject),
                meeting.officers().chairs().stream(), meeting.officers().tellers().stream(), Stream.of(meeting.officers().secretary()))
                .flatMap(all -> all).toList());
    }

    private String title(Paper paper, Meeting meeting) {
        return wording.phrase("title", wording.of("paper." + paper.code()), register.body(meeting.body()), Wording.quarter(meeting.id().cycle().quarter()));
    }
}
