package cn.yuetan.portal.shared;

import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The clock everybody asks, typed settings and method retry. */
@Configuration
@EnableResilientMethods
@ConfigurationPropertiesScan("cn.yuetan.portal")
class SharedConfiguration {

    @Bean
    @Profile("!demo & !test")
    Clock clock() {
        return Clock.systemUTC();
    }
}
