/**
 * Decides everything of a quarter once more from what people did and wrote down, under a rule set, and says where the log says something else. Each event
 * is taken for what was put in – who, when, which figures and words – and the aggregate's own decider is asked again; what it answers, never what is
 * recorded, goes into the next decision. What flow steps carry from one aggregate to another is derived here a second time, and both must agree.
 * <p>No text for people, no reading of logs. Start at {@link vn.danhgia.domain.recompute.Recomputation}.
 */
package vn.danhgia.domain.recompute;
