package vn.danhgia.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.danhgia.service.chromium.Outside;
import vn.danhgia.service.chromium.OwnPages;
import vn.danhgia.service.chromium.Pseudo;
import vn.danhgia.service.chromium.PseudoTasklist;
import vn.danhgia.service.chromium.Statements;
import vn.danhgia.service.flows.TakenFlows;
import vn.danhgia.service.flows.Towns;

/** The whole application on a real PostgreSQL, with the small demonstration commune, on a free port. One database and one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"danhgia.demonstration.commune=small", "danhgia.stream.breath=20ms", "danhgia.papers.templates=" + ServiceTest.TEMPLATES})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Office.class, DisputedQuarter.class, Towns.class, TakenFlows.class, OwnPages.class, Statements.class, Pseudo.class, PseudoTasklist.class,
    Outside.class})
@ActiveProfiles("demonstration")
public @interface ServiceTest {

    /** Folder of a commune's own Word templates; empty but where a test puts some there. */
    String TEMPLATES = "target/own-templates";
}
