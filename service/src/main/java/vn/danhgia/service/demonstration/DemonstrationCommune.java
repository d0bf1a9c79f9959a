package vn.danhgia.service.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.meeting.StaffMember;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.notices.Addresses;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.Accounts;

/** Fills the people tables and opens the accounts, once; writes the list of accounts where it is asked to. */
@Component
@Profile("demonstration")
@Order(10)
class DemonstrationCommune implements ApplicationRunner {

    private static final CommuneId COMMUNE = new CommuneId("thanh-lam");
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final String ADMINISTRATOR = "quan-tri";
    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final People people;
    private final Accounts accounts;
    private final Addresses addresses;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String password;
    private final String accountsFile;
    private final String folder;

    DemonstrationCommune(People people, Accounts accounts, Addresses addresses, Clock clock, JdbcClient jdbc, PlatformTransactionManager transactions,
                         @Value("${danhgia.demonstration.password:}") String password, @Value("${danhgia.accounts-file:}") String accountsFile,
                         @Value("${danhgia.demonstration.commune:full}") String folder) {
        this.people = people;
        this.accounts = accounts;
        this.addresses = addresses;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.password = password;
        this.accountsFile = accountsFile;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (password.isBlank()) {
            throw new IllegalStateException("the demonstration needs a password for its accounts: danhgia.demonstration.password");
        }
        List<String> lines = transaction.execute(status -> {
            // Nodes may start together: one settles everybody, the others wait and find them.
            jdbc.sql("select pg_advisory_xact_lock(7240002)::text").query(String.class).single();
            return settle();
        });
        if (!accountsFile.isBlank()) {
            write(lines);
        }
    }

    private List<String> settle() {
        List<CSVRecord> persons = table("nguoi");
        // Once: what has been changed since then, by an import for instance, is not put back by the next start.
        if (people.everybody(COMMUNE).isEmpty()) {
            fill(persons);
        }
        return persons.stream().filter(row -> !row.get("tài khoản").isBlank())
                .map(row -> String.format("%-16s %s", row.get("tài khoản"), row.get("chức danh"))).toList();
    }

    private void fill(List<CSVRecord> persons) {
        people.addCommune(COMMUNE, "Xã Thanh Lâm (dữ liệu minh họa)");
        table("don-vi").forEach(row -> people.addUnit(body(row.get("mã")), row.get("tên"), row.get("khối")));
        table("co-quan").forEach(row -> people.addBody(body(row.get("mã")), row.get("tên")));
        persons.forEach(this::add);
        Map<String, Set<String>> bodies = new HashMap<>();
        table("thanh-vien").forEach(row -> {
            people.addMember(body(row.get("cơ quan")), person(row.get("người")), Integer.parseInt(row.get("thứ tự")), SINCE);
            bodies.computeIfAbsent(row.get("người"), code -> new HashSet<>()).add(body(row.get("cơ quan")).toString());
        });
        persons.stream().filter(row -> !row.get("tài khoản").isBlank())
                .forEach(row -> open(row, bodies.getOrDefault(row.get("mã"), new HashSet<>())));
    }

    private void add(CSVRecord row) {
        PersonId id = person(row.get("mã"));
        people.addPerson(id, row.get("họ đệm"), row.get("tên"));
        people.addPost(new People.Post(id, body(row.get("đơn vị")), row.get("chức danh"), row.get("vị trí").isBlank() ? null : row.get("vị trí"),
                !row.get("lãnh đạo").isBlank(), StaffMember.Employment.valueOf(row.get("loại")), LocalDate.parse(row.get("từ ngày"))));
    }

    private void open(CSVRecord row, Set<String> groups) {
        if (ADMINISTRATOR.equals(row.get("tài khoản"))) {
            groups.add(accounts.administratorsGroup());
        }
        // The engine's tables know the post, not the person's name.
        accounts.open(new Accounts.NewAccount(person(row.get("mã")).toString(), row.get("tài khoản"), "", row.get("chức danh"), groups, COMMUNE.value(),
                password, false));
        addresses.mail(person(row.get("mã")), row.get("tài khoản") + "@thanh-lam.example", clock.instant());
    }

    private static PersonId person(String code) {
        return new PersonId(COMMUNE, code);
    }

    private static BodyId body(String code) {
        return new BodyId(COMMUNE, code);
    }

    private List<CSVRecord> table(String name) {
        try (Reader text = new InputStreamReader(new ClassPathResource("demonstration/" + folder + "/" + name + ".csv").getInputStream(),
                StandardCharsets.UTF_8); CSVParser parser = CSVParser.parse(text, TABLE)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> lines) {
        try {
            Files.write(Path.of(accountsFile), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
