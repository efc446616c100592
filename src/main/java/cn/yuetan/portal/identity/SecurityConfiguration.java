package cn.yuetan.portal.identity;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The security chain: views guard themselves by annotation, services by {@code @PreAuthorize}. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
@EnableScheduling
class SecurityConfiguration {

    @Bean
    SecurityHeaders securityHeaders(List<PictureHosts> pictures) {
        return new SecurityHeaders(pictures.stream()
                .flatMap(feature -> feature.pictureHosts().stream())
                .distinct()
                .toList());
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, List<SecurityRules> rules, SessionEpochs epochs, SecurityHeaders headers) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/**",
                        "/actuator/prometheus",
                        "/styles/**",
                        "/js/**",
                        "/audio/**",
                        "/icons/**",
                        "/offline.html",
                        "/sw.js")
                .permitAll());
        http.headers(headers::write);
        http.addFilterBefore(new GoodbyeFilter(), SecurityContextHolderFilter.class);
        http.addFilterAfter(new SessionEpochFilter(epochs), SecurityContextHolderFilter.class);
        for (var rule : rules) {
            rule.extend(http);
        }
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {});
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(new EntryPoints()));
        return http.build();
    }

    @Bean
    RequestRejectedHandler rejectedRequests(SecurityHeaders headers) {
        return (request, response, rejected) -> headers.reject(response);
    }

    /** Whoever moves on inside an open page without being signed in comes to the couriers' door. */
    @Bean
    SmartInitializingSingleton doorForNavigation(NavigationAccessControl accessControl) {
        return () -> accessControl.setLoginView("/sign-in");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordHashing();
    }
}
