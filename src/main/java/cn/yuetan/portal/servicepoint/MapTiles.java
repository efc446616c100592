package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.PictureHosts;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The map's tiles, if somebody has set them up; without them the sketch is the map. */
@Component
public class MapTiles implements PictureHosts {

    private final PlaceProperties settings;

    MapTiles(PlaceProperties settings) {
        this.settings = settings;
    }

    @Override
    public Set<String> pictureHosts() {
        return settings.tileAddress().origin().stream().collect(Collectors.toSet());
    }

    /** The template of their address; empty where there are none. */
    public String template() {
        return settings.tileAddress().template();
    }

    /** Whom the map names for them. */
    public String by() {
        return settings.tilesBy();
    }
}
