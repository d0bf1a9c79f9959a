package vn.danhgia.service.flows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.danhgia.service.ServiceTest;

/** A class of scenarios on the whole application: sequence flows that are taken while it runs count for {@link FlowCoverageTest}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@ExtendWith(ScenarioExtension.class)
@interface Scenario {
}
