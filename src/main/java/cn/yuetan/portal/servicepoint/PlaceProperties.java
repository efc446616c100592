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
 * @param ownHistory so long a courier's own list of what they used is kept, if they do not delete it before
 * @param tiles where the map's pictures come from, a template with {z}, {x} and {y}; empty for the sketch alone
 * @param tilesBy whom the map names for them, as their license asks
 */
@ConfigurationProperties("portal.servicepoint")
record PlaceProperties(
        @DefaultValue("10d") Duration green,
        @DefaultValue("30d") Duration amber,
        @DefaultValue("24h") Duration doubtWithin,
        @DefaultValue("180d") Duration ownHistory,
        @DefaultValue("") String tiles,
        @DefaultValue("") String tilesBy) {

    PlaceProperties {
        if (green.compareTo(amber) > 0) {
            throw new IllegalArgumentException("portal.servicepoint.green must not be longer than amber");
        }
        new TileAddress(tiles);
    }

    TileAddress tileAddress() {
        return new TileAddress(tiles);
    }
}
