package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The scenarios of this test run, taken together, have gone nearly every way of every diagram. It runs last ({@code junit-platform.properties}), with the
 * whole suite or when all scenarios are selected together with it: a single test needs no coverage.
 */
@Order(Integer.MAX_VALUE)
class FlowCoverageTest {

    /** Sequence flows of a diagram, in percent. */
    private static final int AT_LEAST = 95;

    private static final Path FIGURES = Path.of("target", "flow-coverage.txt");

    /**
     * Of one diagram.
     *
     * @param flows  how many sequence flows it has
     * @param missed ids of those that no scenario has taken
     */
    record Coverage(String process, int flows, SortedSet<String> missed) {

        boolean isEnough() {
            return (flows - missed.size()) * 100 >= flows * AT_LEAST;
        }

        @Override
        public String toString() {
            return process + ": " + (flows - missed.size()) + " of " + flows + " sequence flows taken" + (missed.isEmpty() ? "" : ", not " + String.join(", ", missed));
        }
    }

    @BeforeAll
    static void everyScenarioHasRun() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Scenario.class));
        Set<String> known = scan.findCandidateComponents("vn.danhgia.service").stream().map(bean -> bean.getBeanClassName()).collect(Collectors.toSet());
        assertThat(TakenFlows.scenarios().stream().map(Class::getName)).as("to be run with every class of scenarios, and after them")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @TestFactory
    Stream<DynamicTest> theScenariosGoEveryWayOfTheDiagram() throws IOException {
        List<Coverage> diagrams = new ArrayList<>();
        for (Resource diagram : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
            diagrams.add(coverage(diagram));
        }
        Files.write(FIGURES, diagrams.stream().map(Coverage::toString).sorted().toList());
        assertThat(diagrams).isNotEmpty();
        return diagrams.stream().map(diagram -> DynamicTest.dynamicTest(diagram.process(),
                () -> assertThat(diagram).as("at least %s %%", AT_LEAST).matches(Coverage::isEnough, "enough sequence flows")));
    }

    private static Coverage coverage(Resource diagram) throws IOException {
        try (InputStream xml = diagram.getInputStream()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(xml);
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            SortedSet<String> flows = model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
            SortedSet<String> missed = new TreeSet<>(flows);
            missed.removeAll(TakenFlows.of(process));
            return new Coverage(process, flows.size(), missed);
        }
    }
}
