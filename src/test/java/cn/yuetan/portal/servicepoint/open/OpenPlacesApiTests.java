package cn.yuetan.portal.servicepoint.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.yuetan.portal.servicepoint.OpenData;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open data through the portal's own security chain, by nobody in particular. */
@PortalTest
class OpenPlacesApiTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    OpenData data;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private MockMvc portal;

    @BeforeEach
    void aMachine() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        people.nobody();
    }

    @AfterEach
    void noCrowdStays() {
        data.forgetMany();
        clock.reset();
    }

    @Test
    void givesAPlaceWithHoursPricesAndTrustAndNobodysData() throws Exception {
        var code = data.place("13800000711");
        var answer = read(get(OpenPlacesApi.PATH));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(answer.getContentAsString()).doesNotContain("13800000711").doesNotContain("+86");
        var place = place(answer, code);
        assertThat(place.get("kind").asString()).isEqualTo("MERCHANT");
        assertThat(place.get("latitude").asDouble()).isEqualTo(39.912);
        assertThat(place.get("hours").get("week").get("monday").asString()).isEqualTo("08:00-20:00");
        assertThat(place.get("hours").get("exceptions").get(0).get("date").asString())
                .isEqualTo("2026-11-24");
        assertThat(place.get("hours").get("exceptions").get(0).get("hours").asString())
                .isEmpty();
        assertThat(place.get("services").get(0).get("code").asString()).isEqualTo("haircut");
        assertThat(place.get("services").get(0).get("priceFen").asInt()).isEqualTo(550);
        assertThat(place.get("openNow").asBoolean()).isTrue();
        assertThat(place.get("changesAt").asString()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(place.get("trust").asString()).isEqualTo("GREY");
        assertThat(place.get("provenAt").isNull()).isTrue();
        assertThat(place.propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "kind",
                        "name",
                        "address",
                        "latitude",
                        "longitude",
                        "approximate",
                        "hours",
                        "services",
                        "openNow",
                        "changesAt",
                        "paused",
                        "backOn",
                        "trust",
                        "provenAt",
                        "sample",
                        "page");
    }

    @Test
    void theStationsStandInFront() throws Exception {
        var places = body(read(get(OpenPlacesApi.PATH))).get("places");
        assertThat(places.get(0).get("kind").asString()).isEqualTo("STATION");
        assertThat(places.get(0).get("page").asString()).isEqualTo("/public/stations");
    }

    @Test
    void mayBeKeptAMinuteByAnybodyAndCarriesNoCookie() throws Exception {
        var answer = read(get(OpenPlacesApi.PATH));
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.getHeader("Pragma")).isNull();
        assertThat(answer.getHeader("Expires")).isNull();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Vary")).contains("Accept");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoHasItAlreadyIsTold() throws Exception {
        var tag = tag(null);
        var again = read(get(OpenPlacesApi.PATH).header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(read(get(OpenPlacesApi.PATH).header("If-None-Match", "W/\"x\", " + tag))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void whateverIsOtherwiseHasAnotherTag() throws Exception {
        var code = data.place("");
        differs(any -> data.rename(code));
        differs(any -> data.otherPrice(code));
        differs(any -> data.otherDay(code));
        differs(any -> data.prove(code, clock.instant()));
        differs(any -> clock.advance(Duration.ofDays(11)), "trust turns amber, the day is another");
        differs(any -> clock.advance(Duration.ofHours(10)), "it has closed");
        differs(any -> data.pause(code));
        differs(any -> data.close(code));
        assertThat(tag(null)).isEqualTo(tag(null));
        assertThat(tag("text/csv")).isNotEqualTo(tag(null));
    }

    @Test
    void isATableForWhoeverAsksForOne() throws Exception {
        var code = data.place("");
        for (var request :
                List.of(get(OpenPlacesApi.CSV_PATH), get(OpenPlacesApi.PATH).accept("text/csv"))) {
            var answer = read(request);
            assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
            var lines = answer.getContentAsString().split("\r\n");
            assertThat(lines[0]).startsWith("\ufeff\"code\",\"kind\",\"name\"");
            assertThat(lines).anyMatch(line -> line.startsWith('"' + code + "\",\"MERCHANT\","));
            assertThat(lines).allMatch(line -> line.split("\",\"").length == 18);
        }
        assertThat(read(get(OpenPlacesApi.PATH).accept("application/json", "text/csv"))
                        .getContentType())
                .startsWith("application/json");
    }

    @Test
    void noCellIsAFormula() throws Exception {
        var code = data.place("");
        data.rename(code, "=HYPERLINK(\"http://evil\")");
        var csv = read(get(OpenPlacesApi.CSV_PATH)).getContentAsString();
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"");
        for (var text : List.of("+1", "-1", "@a", "=a", " =a", "\t=a", "\uff1da")) {
            assertThat(PlaceCsv.cell(text)).startsWith("\"'");
        }
        assertThat(PlaceCsv.cell("a\"b,c\nd")).isEqualTo("\"a\"\"b,c\nd\"");
        assertThat(PlaceCsv.cell("")).isEqualTo("\"\"");
        assertThat(PlaceCsv.cell("  ")).isEqualTo("\"  \"");
    }

    @Test
    void aThousandMorePlacesAreOnePass() throws Exception {
        var few = statements();
        data.many(1_000);
        var many = statements();
        assertThat(many.size() - few.size()).isLessThanOrEqualTo(3);
        assertThat(read(get(OpenPlacesApi.PATH)).getContentAsString()).contains("E1000000", "E1000999");
        var tag = tag(null);
        var asked = Statements.of(() -> read(get(OpenPlacesApi.PATH).header("If-None-Match", tag)));
        assertThat(asked.stream().filter(statement -> statement.contains("FROM place ")))
                .hasSize(1);
    }

    @Test
    void whatIsTooMuchForOneAnswerIsInTheNext() throws Exception {
        data.many(5_100);
        var first = body(read(get(OpenPlacesApi.PATH)));
        var next = first.get("next").asString();
        assertThat(next).startsWith("/api/places?after=E100");
        var second = body(read(get(next)));
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.get("places").get(0).get("kind").asString()).isNotEqualTo("STATION");
        var seen = new java.util.HashSet<String>();
        for (var page : List.of(first, second)) {
            page.get("places").valueStream().forEach(place -> assertThat(
                            seen.add(place.get("code").asString()))
                    .isTrue());
        }
        assertThat(seen).contains("E1000000", "E1005099");
        assertThat(read(get(OpenPlacesApi.CSV_PATH)).getHeader("Link"))
                .matches("</api/places\\.csv\\?after=E\\d+>; rel=\"next\"");
    }

    @Test
    void nonsenseIsRefusedInOneWord() throws Exception {
        var answer = read(get(OpenPlacesApi.PATH).param("after", "<script>"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).isEqualTo("{\"code\":\"after\"}");
    }

    @Test
    void nobodyWritesHere() throws Exception {
        assertThat(read(post(OpenPlacesApi.PATH)).getStatus()).isIn(302, 403, 405);
    }

    @Test
    void tablesAreSentCompressedToo() {
        assertThat(settings.getProperty("server.compression.mime-types"))
                .contains("application/json", "text/csv", "application/manifest+json");
    }

    @Test
    void isDescribed() throws Exception {
        var document =
                JsonMapper.builder().build().readTree(read(get("/api/openapi")).getContentAsByteArray());
        var list = document.get("paths").get(OpenPlacesApi.PATH);
        assertThat(list.propertyNames()).containsExactly("get");
        assertThat(document.get("paths").get(OpenPlacesApi.CSV_PATH).propertyNames())
                .containsExactly("get");
        assertThat(list.get("get").get("responses").get("200").get("content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "text/csv");
        var schema = document.get("components").get("schemas").get("Place").get("properties");
        assertThat(Set.copyOf(schema.propertyNames()))
                .contains("code", "hours", "services", "openNow", "trust", "provenAt");
    }

    private void differs(Consumer<Object> act) throws Exception {
        differs(act, "tag");
    }

    private void differs(Consumer<Object> act, String why) throws Exception {
        var before = tag(null);
        act.accept(this);
        people.nobody();
        assertThat(tag(null)).as(why).isNotEqualTo(before);
    }

    private @Nullable String tag(@Nullable String accept) throws Exception {
        var request = get(OpenPlacesApi.PATH);
        return read(accept == null ? request : request.accept(accept)).getHeader("ETag");
    }

    private List<String> statements() {
        return Statements.of(() -> read(get(OpenPlacesApi.PATH)));
    }

    private static JsonNode place(MockHttpServletResponse answer, String code) throws Exception {
        return body(answer)
                .get("places")
                .valueStream()
                .filter(place -> place.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode body(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.builder().build().readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse read(MockHttpServletRequestBuilder request) {
        try {
            var answer = portal.perform(request).andReturn().getResponse();
            answer.setCharacterEncoding("UTF-8");
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
