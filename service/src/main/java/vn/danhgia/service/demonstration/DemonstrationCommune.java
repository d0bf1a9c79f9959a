package vn.danhgia.service.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.Accounts;

/** Fills the people tables and opens the accounts, once; writes the list of accounts where it is asked to. */
@Component
@Profile("demonstration")
@Order(10)
class DemonstrationCommune implements ApplicationRunner {

    private static final CommuneId COMMUNE = new CommuneId("thanh-lam");
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private static final List<String[]> BODIES = List.of(
            new String[] {"btv", "Ban Thường vụ Đảng ủy"},
            new String[] {"ttdu", "Thường trực Đảng ủy"},
            new String[] {"tt-hdnd", "Thường trực HĐND"},
            new String[] {"ld-ubnd", "Lãnh đạo UBND"},
            new String[] {"tt-mttq", "Thường trực Ủy ban MTTQ"},
            new String[] {"ubkt", "Ủy ban Kiểm tra Đảng ủy"});

    private static final List<String[]> UNITS = List.of(
            new String[] {"dang-uy", "Đảng ủy xã"},
            new String[] {"ubnd", "Ủy ban nhân dân xã"},
            new String[] {"bxdd", "Ban Xây dựng Đảng"},
            new String[] {"vpdu", "Văn phòng Đảng ủy"},
            new String[] {"p-vhxh", "Phòng Văn hóa – Xã hội"},
            new String[] {"p-kinh-te", "Phòng Kinh tế"});

    /** @param position of those who are rated; empty for the others */
    private record Somebody(String code, String login, String family, String given, String unit, String title, String position, String... bodies) {
    }

    private static final List<Somebody> PERSONS = List.of(
            new Somebody("p-0001", "bi-thu", "Hoàng Minh", "Đạt", "dang-uy", "Bí thư Đảng ủy", "", "btv", "ttdu"),
            new Somebody("p-0002", "pho-bi-thu", "Đỗ Thị", "Hạnh", "dang-uy", "Phó Bí thư Thường trực Đảng ủy", "", "btv", "ttdu"),
            new Somebody("p-0003", "chu-tich", "Phạm Quốc", "Bảo", "ubnd", "Phó Bí thư, Chủ tịch UBND", "", "btv", "ttdu", "ld-ubnd"),
            new Somebody("p-0005", "truong-bxdd", "Vũ Thị", "Ngọc", "bxdd", "Trưởng Ban Xây dựng Đảng", "", "bxdd"),
            new Somebody("p-0006", "pho-bxdd", "Trịnh Văn", "Sơn", "bxdd", "Phó Trưởng Ban Xây dựng Đảng", "pho-co-quan-dang", "bxdd"),
            new Somebody("p-0007", "van-phong", "Lương Thị", "Yến", "vpdu", "Chánh Văn phòng Đảng ủy", "", "vpdu"),
            new Somebody("p-0008", "truong-vhxh", "Bùi Đức", "Thịnh", "p-vhxh", "Trưởng phòng Văn hóa – Xã hội", "", "p-vhxh"),
            new Somebody("p-0009", "truong-kinh-te", "Nguyễn Văn", "Ánh", "p-kinh-te", "Trưởng phòng Kinh tế", "truong-don-vi-ubnd", "p-kinh-te"),
            new Somebody("p-0010", "pho-kinh-te", "Lê Thị", "Dũng", "p-kinh-te", "Phó Trưởng phòng Kinh tế", "pho-don-vi-ubnd", "p-kinh-te"));

    private static final Somebody ADMINISTRATOR =
            new Somebody("p-0099", "quan-tri", "Quản trị", "Hệ thống", "vpdu", "Quản trị hệ thống", "");

    private final People people;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String password;
    private final String accountsFile;

    DemonstrationCommune(People people, Accounts accounts, JdbcClient jdbc, PlatformTransactionManager transactions,
                         @Value("${danhgia.demonstration.password:}") String password, @Value("${danhgia.accounts-file:}") String accountsFile) {
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.password = password;
        this.accountsFile = accountsFile;
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
        people.addCommune(COMMUNE, "Xã Thanh Lâm (dữ liệu minh họa)");
        BODIES.forEach(body -> people.addBody(new BodyId(COMMUNE, body[0]), body[1]));
        UNITS.forEach(unit -> people.addUnit(new BodyId(COMMUNE, unit[0]), unit[1]));
        List<String> lines = new ArrayList<>();
        PERSONS.forEach(somebody -> lines.add(add(somebody,
                List.of(somebody.bodies()).stream().map(code -> new BodyId(COMMUNE, code)).collect(Collectors.toSet()), Set.of())));
        lines.add(add(ADMINISTRATOR, Set.of(), Set.of(accounts.administratorsGroup())));
        return lines;
    }

    private String add(Somebody somebody, Set<BodyId> bodies, Set<String> moreGroups) {
        PersonId id = new PersonId(COMMUNE, somebody.code());
        people.addPerson(id, somebody.family(), somebody.given(), bodies);
        people.addPost(id, new BodyId(COMMUNE, somebody.unit()), somebody.title(), somebody.position().isEmpty() ? null : somebody.position(), SINCE);
        Set<String> groups = bodies.stream().map(BodyId::toString).collect(Collectors.toSet());
        groups.addAll(moreGroups);
        // The engine's tables know the post, not the person's name.
        accounts.open(new Accounts.NewAccount(id.toString(), somebody.login(), "", somebody.title(), groups, COMMUNE.value(), password, false));
        return String.format("%-16s %s", somebody.login(), somebody.title());
    }

    private void write(List<String> lines) {
        try {
            Files.write(Path.of(accountsFile), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
