package vn.danhgia.service.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.service.security.Accounts;

/**
 * Lets the groups of the accounts follow the memberships: whoever enters a body on a day has its tasks from that day on, whoever leaves it loses them
 * after the last one. Nodes share the work by the row that says how far it is done.
 */
@Component
class Seating {

    private final RosterTables tables;
    private final Accounts accounts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Seating(RosterTables tables, Accounts accounts, Clock clock, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Also a demonstration's clock turns the day. */
    @Scheduled(fixedDelayString = "${danhgia.seating.every-ms:5000}", initialDelayString = "${danhgia.seating.every-ms:5000}")
    void turnTheDay() {
        transaction.executeWithoutResult(status -> {
            LocalDate today = today();
            LocalDate done = tables.seatedUpTo();
            if (done.isBefore(today)) {
                seat(tables.moved(done, today));
                tables.seatedUpTo(today);
            }
        });
    }

    /** Gives these persons, as far as they have accounts, the groups of the bodies that they sit in today. */
    void seat(Collection<String> persons) {
        Set<String> communes = persons.stream().map(person -> person.substring(0, person.indexOf(':'))).collect(Collectors.toSet());
        Set<String> known = communes.stream().flatMap(commune -> accounts.ofCommune(commune).stream()).map(Accounts.Standing::personId)
                .collect(Collectors.toSet());
        persons.stream().filter(known::contains).forEach(person -> accounts.seat(person, Set.copyOf(tables.bodiesOf(person, today()))));
    }

    private LocalDate today() {
        return Legal.dayOf(clock.instant());
    }
}
