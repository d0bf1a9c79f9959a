package vn.danhgia.projections.dossierlist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danhgia.projections.StreamOrder;

@Configuration(proxyBeanMethods = false)
class DossierListOrder {

    @Bean
    StreamOrder dossierListStreamOrder() {
        return new StreamOrder(DossierListProjector.GROUP, DossierListProjector::order);
    }
}
