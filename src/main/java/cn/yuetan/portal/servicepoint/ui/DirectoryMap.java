package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.MapBounds;
import cn.yuetan.portal.servicepoint.MapTiles;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The map. Its sketch is there with the first paint; the library, a WebJar served as it is, comes after it and lays the same
 * sketch out under the marks.
 */
@Tag("yt-map")
class DirectoryMap extends Component implements HasComponents, HasStyle {

    /** Where the files of the library lie; a test looks whether they are there. */
    static final String LIBRARY = "webjars/leaflet/1.9.4/dist/";

    /** What the sketch shows, in the same numbers as in the drawing. */
    static final MapBounds SKETCH = new MapBounds(39.9020, 116.3200, 39.9270, 116.3640);

    private static final String DRAWING = drawing();

    /**
     * A mark.
     *
     * @param key what {@link #onChosen} is told
     * @param label a number or a sign
     * @param kind how it is shaped
     * @param trust how it is edged; empty for a station
     * @param words what shows where a pointer rests
     */
    record Mark(
            String key, double lat, double lng, String label, String kind, String trust, boolean open, String words) {}

    /** What the library needs to know once. */
    record Settings(
            String library,
            double south,
            double west,
            double north,
            double east,
            String tiles,
            String tilesBy,
            String zoomIn,
            String zoomOut,
            String here,
            String keys) {}

    /** Where somebody stands. */
    record Here(double lat, double lng) {}

    DirectoryMap(MapTiles tiles) {
        addClassName("yt-map");
        getElement().setAttribute("role", "region").setAttribute("aria-label", Texts.of("servicepoint.map.title"));
        add(new Svg(DRAWING));
        getElement()
                .setPropertyBean(
                        "settings",
                        new Settings(
                                LIBRARY,
                                SKETCH.south(),
                                SKETCH.west(),
                                SKETCH.north(),
                                SKETCH.east(),
                                tiles.template(),
                                tiles.by(),
                                Texts.of("servicepoint.map.zoomIn"),
                                Texts.of("servicepoint.map.zoomOut"),
                                Texts.of("servicepoint.map.you"),
                                Texts.of("servicepoint.map.keys")));
    }

    /** Replaces all marks. */
    void show(List<Mark> marks) {
        getElement().setPropertyList("marks", marks);
    }

    /** Marks where the person stands, and looks there. */
    void showHere(GeoPoint here) {
        getElement().setPropertyBean("here", new Here(here.latitude(), here.longitude()));
    }

    /** Tells which piece of the map is in view, whenever that changes. */
    void onMoved(SerializableConsumer<MapBounds> listener) {
        getElement()
                .addEventListener("yt-map-moved", event -> {
                    var seen = event.getEventData();
                    listener.accept(clamped(
                            seen.get("event.detail.south").asDouble(),
                            seen.get("event.detail.west").asDouble(),
                            seen.get("event.detail.north").asDouble(),
                            seen.get("event.detail.east").asDouble()));
                })
                .addEventData("event.detail.south")
                .addEventData("event.detail.west")
                .addEventData("event.detail.north")
                .addEventData("event.detail.east");
    }

    /** Tells which mark was tapped. */
    void onChosen(SerializableConsumer<String> listener) {
        getElement()
                .addEventListener(
                        "yt-map-chosen",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
    }

    /** A window may be wider than the earth, and a browser may send anything. */
    static MapBounds clamped(double south, double west, double north, double east) {
        var bottom = Math.clamp(south, -90, 90);
        var left = Math.clamp(west, -180, 180);
        return new MapBounds(bottom, left, Math.clamp(north, bottom, 90), Math.clamp(east, left, 180));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://js/map.js");
    }

    private static String drawing() {
        try {
            return new ClassPathResource("servicepoint/sketch.svg").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sketch is missing", e);
        }
    }
}
