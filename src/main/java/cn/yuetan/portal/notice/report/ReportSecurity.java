package cn.yuetan.portal.notice.report;

import cn.yuetan.portal.identity.SecurityRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/**
 * Lets the provider post its reports, which carry a signature where a browser would carry a session and its token, and
 * everybody read how that is done.
 */
@Component
class ReportSecurity implements SecurityRules {

    static final String DESCRIPTION = "/api/openapi";

    @Override
    public void extend(HttpSecurity http) {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(SmsReports.PATH, DESCRIPTION).permitAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(SmsReports.PATH));
    }
}
