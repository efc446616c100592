package cn.yuetan.portal.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** The security chain: views guard themselves by annotation, services by {@code @PreAuthorize}. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, List<SecurityRules> rules) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/actuator/health/**", "/styles/**", "/js/**", "/icons/**")
                        .permitAll());
        for (var rule : rules) {
            rule.extend(http);
        }
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {});
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }
}
