package cn.yuetan.portal.servicepoint.open;

import cn.yuetan.portal.servicepoint.OpenPlaces;
import cn.yuetan.portal.servicepoint.OpenPlaces.Extent;
import cn.yuetan.portal.servicepoint.PlaceCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Gives the directory to machines: for a minute it may be kept, and whoever has it already is told so. */
@RestController
class OpenPlacesApi implements OpenPlacesDescription {

    static final String PATH = "/api/places";
    static final String CSV_PATH = "/api/places.csv";

    private static final String CSV = "text/csv";
    private static final String KEEP = "public, max-age=60";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenPlaces places;
    private final Clock clock;

    OpenPlacesApi(OpenPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    @GetMapping(PATH)
    public void list(@Nullable String after, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wantsTable(request.getHeader(HttpHeaders.ACCEPT))) {
            table(after, request, response);
            return;
        }
        var from = from(after);
        var extent = extent(after, from, response);
        if (extent == null || unchanged(extent, "json", request, response)) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (var json = JSON.createGenerator(response.getOutputStream())) {
            write(json, from, extent);
        }
    }

    @Override
    @GetMapping(CSV_PATH)
    public void table(@Nullable String after, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var from = from(after);
        var extent = extent(after, from, response);
        if (extent == null || unchanged(extent, "csv", request, response)) {
            return;
        }
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"places.csv\"");
        extent.next()
                .ifPresent(next ->
                        response.setHeader(HttpHeaders.LINK, "<" + CSV_PATH + "?after=" + next + ">; rel=\"next\""));
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            places.each(from, new PlaceCsv(out)::write);
        }
    }

    /** Whoever asks for a table and not for JSON before it. */
    private static boolean wantsTable(@Nullable String accept) {
        return accept != null
                && accept.contains(CSV)
                && (!accept.contains(MediaType.APPLICATION_JSON_VALUE)
                        || accept.indexOf(CSV) < accept.indexOf(MediaType.APPLICATION_JSON_VALUE));
    }

    private void write(JsonGenerator json, @Nullable PlaceCode from, Extent extent) {
        json.writeStartObject();
        json.writeStringProperty(
                "generatedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        extent.next()
                .ifPresentOrElse(
                        next -> json.writeStringProperty("next", PATH + "?after=" + next),
                        () -> json.writeNullProperty("next"));
        json.writeArrayPropertyStart("places");
        places.each(from, place -> json.writePOJO(PlaceJson.of(place)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private @Nullable Extent extent(@Nullable String after, @Nullable PlaceCode from, HttpServletResponse response)
            throws IOException {
        if (after != null && from == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write("{\"code\":\"after\"}".getBytes(StandardCharsets.US_ASCII));
            return null;
        }
        return places.extent(from);
    }

    /** Weak, because nothing is compressed that promises to be the same byte by byte. */
    private static boolean unchanged(
            Extent extent, String format, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + format + '-' + extent.mark() + '"');
    }

    private static @Nullable PlaceCode from(@Nullable String after) {
        return after == null ? null : PlaceCode.parse(after).orElse(null);
    }
}
