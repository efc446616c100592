package cn.yuetan.portal.servicepoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the directory.
 *
 * @param green so long after somebody proved it a listing is fresh
 * @param amber so long it is fairly fresh; after that it is grey
 * @param doubtWithin so near to each other two couriers must find a place shut for it to be doubted
 */
@ConfigurationProperties("portal.servicepoint")
record PlaceProperties(
        @DefaultValue("10d") Duration green,
        @DefaultValue("30d") Duration amber,
        @DefaultValue("24h") Duration doubtWithin) {

    PlaceProperties {
        if (green.compareTo(amber) > 0) {
            throw new IllegalArgumentException("portal.servicepoint.green must not be longer than amber");
        }
    }
}
