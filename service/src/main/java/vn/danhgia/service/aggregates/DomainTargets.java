package vn.danhgia.service.aggregates;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.ComplaintCommand;
import vn.danhgia.domain.cycle.CycleCommand;
import vn.danhgia.domain.decision.SessionCommand;
import vn.danhgia.domain.discipline.DisciplineCommand;
import vn.danhgia.domain.dossier.DossierCommand;
import vn.danhgia.domain.feedback.IssueCommand;
import vn.danhgia.domain.meeting.MeetingCommand;
import vn.danhgia.domain.unit.UnitCommand;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;

/** Which aggregate a command is for: the domain's commands say so by their type, without annotations. */
@Component(DomainTargets.BEAN)
class DomainTargets implements CommandTargetResolver {

    static final String BEAN = "domainTargets";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        Object command = message.getPayload();
        if (command instanceof CycleCommand cycle) {
            return target(cycle.cycle());
        }
        if (command instanceof CatalogueCommand catalogue) {
            return target(catalogue.catalogue());
        }
        if (command instanceof DossierCommand dossier) {
            return target(dossier.dossier());
        }
        if (command instanceof MeetingCommand meeting) {
            return target(meeting.meeting());
        }
        if (command instanceof SessionCommand session) {
            return target(session.session());
        }
        if (command instanceof UnitCommand unit) {
            return target(unit.unit());
        }
        if (command instanceof DisciplineCommand list) {
            return target(list.list());
        }
        if (command instanceof ComplaintCommand complaint) {
            return target(complaint.complaint());
        }
        if (command instanceof IssueCommand issue) {
            return target(issue.issue());
        }
        throw new IllegalArgumentException("no aggregate takes " + message.getCommandName());
    }

    private static VersionedAggregateIdentifier target(Object id) {
        return new VersionedAggregateIdentifier(id.toString(), null);
    }
}
