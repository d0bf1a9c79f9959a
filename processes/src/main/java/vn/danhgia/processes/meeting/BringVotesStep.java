package vn.danhgia.processes.meeting;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.ComplaintCommand.TakeOverRevote;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.dossier.DossierCommand.SendVoteUp;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverVote;
import vn.danhgia.domain.meeting.CountedVote;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.CloseCatalogue;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.States;

/** Brings what the signed minutes say to the dossiers (R-5.3-2), and closes the records that were voted on (R-5.1-11). */
@Component("bringVotes")
public class BringVotesStep implements JavaDelegate {

    private final Commands commands;
    private final States states;
    private final FrozenRules frozen;

    public BringVotesStep(Commands commands, States states, FrozenRules frozen) {
        this.commands = commands;
        this.states = states;
        this.frozen = frozen;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        Meeting meeting = states.meetingOf(MeetingId.parse(step.getProcessBusinessKey()));
        Optional<ComplaintId> complaint = MeetingNames.complaint(meeting.id());
        if (complaint.isPresent()) {
            bringAgain(step, complaint.get(), meeting);
            return;
        }
        for (MeetingItem item : meeting.items()) {
            bring(step, meeting, item);
        }
    }

    /** III.5.2: what the new vote carried goes to the case; where it carried nothing, or too few could vote, the body takes it up again. */
    private void bringAgain(DelegateExecution step, ComplaintId complaint, Meeting meeting) throws Refused {
        MeetingItem item = meeting.item(complaint.dossier()).orElseThrow();
        PaperTally tally = item.votes().isEmpty() ? new PaperTally(0, 0, 0, 0, 0, 0, 0) : item.votes().get(item.votes().size() - 1).reveal()
                .orElseThrow(() -> new IllegalStateException("the count of " + item.dossier() + " cannot be read")).tally();
        commands.bySystem(step, new TakeOverRevote(complaint, meeting.id(),
                item.outcome().orElse(new VoteOutcome(VoteOutcome.Result.NONE, Optional.empty())), tally));
    }

    private void bring(DelegateExecution step, Meeting meeting, MeetingItem item) throws Refused {
        var outcome = item.outcome().filter(carried -> carried.result() != VoteOutcome.Result.NONE);
        if (outcome.isEmpty()) {
            BodyId to = above(meeting);
            commands.bySystem(step, new SendVoteUp(item.dossier(), meeting.id(), to,
                    MeetingNames.onOne(item.dossier(), to, states.dossierOf(item.dossier()).votes() + 1)));
            return;
        }
        CountedVote vote = item.votes().get(item.votes().size() - 1).reveal()
                .orElseThrow(() -> new IllegalStateException("the count of " + item.dossier() + " cannot be read"));
        commands.bySystem(step, new TakeOverVote(item.dossier(), meeting.id(), meeting.body(), outcome.get(), vote.tally()));
        CatalogueId catalogue = new CatalogueId(item.dossier().cycle(), item.dossier().person());
        if (states.catalogueOf(item.dossier()).course().closed().isEmpty()) {
            commands.bySystem(step, new CloseCatalogue(catalogue));
        }
    }

    /** C-7, C-11: TTĐU votes in the proposer's place, BTV in TTĐU's; above BTV there is nobody, and it takes the person up again. */
    private BodyId above(Meeting meeting) {
        Cycle cycle = states.cycle(meeting.id().cycle());
        Offices offices = frozen.of(cycle).offices();
        BodyId upper = offices.of(Offices.Role.UPPER_BODY, cycle.id().commune());
        BodyId last = offices.of(Offices.Role.LAST_BODY, cycle.id().commune());
        return meeting.body().equals(upper) || meeting.body().equals(last) ? last : upper;
    }
}
