package vn.danhgia.service.flows;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Turns the counting of sequence flows on around a class of scenarios, and gives the engine's assertions their engine. */
final class ScenarioExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        TakenFlows.begin(context.getRequiredTestClass());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ProcessEngineTests.init(SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ProcessEngineTests.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TakenFlows.end();
    }
}
