package cn.yuetan.portal.station;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the stations.
 *
 * @param anonymousStay how long somebody who only wanted to be counted is taken to stay
 * @param audience whoever checked in within this time belongs to the station's audience
 */
@ConfigurationProperties("portal.station")
record StationProperties(
        @DefaultValue("30m") Duration anonymousStay,
        @DefaultValue("30d") Duration audience) {}
