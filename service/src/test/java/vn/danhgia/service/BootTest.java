package vn.danhgia.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class BootTest {

    @Autowired
    RepositoryService repository;

    @Test
    void theApplicationStartsAndDeploysItsNineFlows() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().count()).isEqualTo(9);
    }
}
