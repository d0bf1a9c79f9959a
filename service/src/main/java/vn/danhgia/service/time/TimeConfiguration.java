package vn.danhgia.service.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danhgia.domain.shared.Legal;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.system(Legal.ZONE));
    }
}
