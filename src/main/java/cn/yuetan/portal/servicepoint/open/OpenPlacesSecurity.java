package cn.yuetan.portal.servicepoint.open;

import cn.yuetan.portal.identity.SecurityRules;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Lets everybody read the open data, and the map library's files. */
@Component
class OpenPlacesSecurity implements SecurityRules {

    @Override
    public void extend(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        HttpMethod.GET, OpenPlacesApi.PATH, OpenPlacesApi.CSV_PATH, "/webjars/leaflet/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, OpenPlacesApi.PATH, OpenPlacesApi.CSV_PATH)
                .permitAll());
    }
}
