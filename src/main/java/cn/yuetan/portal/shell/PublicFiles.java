package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.SecurityRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/**
 * Lets everybody have the files at the root that hold nothing of anybody.
 *
 * <p>The tablet's worker must lie at the root to reach /kiosk, and cannot be called sw.js: that name is taken by Vaadin's.
 */
@Component
class PublicFiles implements SecurityRules {

    @Override
    public void extend(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/kiosk-worker.js",
                        "/offline.html",
                        "/manifest.webmanifest",
                        "/places.webmanifest",
                        "/error/**")
                .permitAll());
    }
}
