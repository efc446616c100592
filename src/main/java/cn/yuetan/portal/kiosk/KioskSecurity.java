package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.identity.SecurityRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Lets tablets through: whether a page may be opened is decided by its view, who opens it by {@link DeviceFilter}. */
@Component
class KioskSecurity implements SecurityRules {

    private final KioskDevices devices;

    KioskSecurity(KioskDevices devices) {
        this.devices = devices;
    }

    @Override
    public void extend(HttpSecurity http) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/kiosk", "/kiosk/**").permitAll());
        http.addFilterBefore(new DeviceFilter(devices), AnonymousAuthenticationFilter.class);
    }
}
