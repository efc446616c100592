package cn.yuetan.portal.notice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.yuetan.portal.notice.channel.SmsSignature;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Reports of the provider, through the portal's own security chain. */
@PortalTest
class SmsReportsTests {

    private static final String SECRET = "0123456789abcdef";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private final UUID id = UUID.randomUUID();
    private final String reference = "ref-" + id;
    private final String from = "203.0.113." + ADDRESSES.incrementAndGet();
    private MockMvc portal;

    @BeforeEach
    void aMessageOnItsWay() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        delivery("SENT", 0);
    }

    @Test
    void whatArrivedIsArrived() throws Exception {
        var answer = report(one("id", id, "ARRIVED", ""));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("{\"known\":1,\"unknown\":0}");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(state()).isEqualTo("ARRIVED");
    }

    @Test
    void whatFailedIsDeadWithTheCarriersCode() throws Exception {
        report(one("reference", reference, "FAILED", "UNDELIV"));
        assertThat(state()).isEqualTo("DEAD report-UNDELIV");
    }

    @Test
    void anArrayAndASingleReportAreTakenToo() throws Exception {
        assertThat(report("[" + single("id", id, "FAILED", "") + "]").getContentAsString())
                .isEqualTo("{\"known\":1,\"unknown\":0}");
        assertThat(state()).isEqualTo("DEAD report-none");
        assertThat(report(single("id", id, "ARRIVED", "")).getStatus()).isEqualTo(200);
        assertThat(state()).isEqualTo("ARRIVED");
    }

    @Test
    void arrivedWinsInWhicheverOrderReportsCome() throws Exception {
        report(one("id", id, "FAILED", "A"));
        report(one("id", id, "ARRIVED", ""));
        assertThat(state()).isEqualTo("ARRIVED");
        report(one("id", id, "FAILED", "B"));
        assertThat(state()).isEqualTo("ARRIVED");
    }

    @Test
    void theSameReportTwiceChangesNothingMore() throws Exception {
        var body = one("id", id, "FAILED", "A");
        report(body);
        assertThat(report(body).getContentAsString()).isEqualTo("{\"known\":1,\"unknown\":0}");
        assertThat(report(one("id", id, "FAILED", "OTHER")).getStatus()).isEqualTo(200);
        assertThat(state()).isEqualTo("DEAD report-A");
    }

    @Test
    void aReportSettlesATryWhoseAnswerWasLost() throws Exception {
        set("WAITING", 1);
        report(one("id", id, "ARRIVED", ""));
        assertThat(state()).isEqualTo("ARRIVED");
        set("WAITING", 1);
        report(one("id", id, "FAILED", "A"));
        assertThat(state()).isEqualTo("DEAD report-A");
    }

    @Test
    void aFailureDoesNotStopWhatWasNeverTriedOrWasHeldBack() throws Exception {
        set("WAITING", 0);
        report(one("id", id, "FAILED", "A"));
        assertThat(state()).isEqualTo("WAITING");
        set("CANCELLED", 0);
        report(one("id", id, "FAILED", "A"));
        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void unknownOnesAreCountedAndNothingElse() throws Exception {
        var body = "{\"reports\":[" + single("id", UUID.randomUUID(), "ARRIVED", "") + ","
                + single("reference", "nobody-" + id, "FAILED", "X") + "," + single("id", id, "ARRIVED", "") + "]}";
        assertThat(report(body).getContentAsString()).isEqualTo("{\"known\":1,\"unknown\":2}");
    }

    @Test
    void onlyOurSecretCounts() throws Exception {
        var body = one("id", id, "ARRIVED", "");
        var now = now();
        refused(signed(body, now, SmsSignature.of("another-secret-0", now, body)), 401, "unsigned");
        refused(signed(body, now, ""), 401, "unsigned");
        refused(signed(body, now, "zz"), 401, "unsigned");
        refused(signed(body + " ", now, SmsSignature.of(SECRET, now, body)), 401, "unsigned");
        refused(signed(body, "1795405200", SmsSignature.of(SECRET, now, body)), 401, "unsigned");
        refused(signed(body, "soon", SmsSignature.of(SECRET, "soon", body)), 401, "unsigned");
        refused(post(SmsReports.PATH).content(body), 401, "unsigned");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void anOldOrFutureTimestampIsRefusedAndSoIsALateReplay() throws Exception {
        var body = one("id", id, "FAILED", "A");
        for (var minutes : new int[] {-6, 6}) {
            var then = Long.toString(
                    clock.instant().plus(Duration.ofMinutes(minutes)).getEpochSecond());
            refused(signed(body, then, SmsSignature.of(SECRET, then, body)), 401, "unsigned");
        }
        var signedNow = now();
        var signature = SmsSignature.of(SECRET, signedNow, body);
        assertThat(perform(signed(body, signedNow, signature)).getStatus()).isEqualTo(200);
        set("SENT", 0);
        clock.advance(Duration.ofMinutes(6));
        refused(signed(body, signedNow, signature), 401, "unsigned");
        assertThat(state()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "[]trailing",
                "\"text\"",
                "null",
                "7",
                "{}",
                "[null]",
                "[[]]",
                "{\"reports\":{}}",
                "{\"reports\":[{}]}",
                "{\"reports\":[{\"id\":\"ID\",\"state\":\"LOST\"}]}",
                "{\"reports\":[{\"id\":\"ID\"}]}",
                "{\"reports\":[{\"id\":\"1-2-3-4-5\",\"state\":\"ARRIVED\"}]}",
                "{\"reports\":[{\"id\":{\"a\":1},\"state\":\"ARRIVED\"}]}",
                "{\"reports\":[{\"state\":\"ARRIVED\"}]}",
                "{\"reports\":[{\"reference\":\"a b\",\"state\":\"ARRIVED\"}]}",
                "{\"reports\":[{\"id\":\"ID\",\"state\":\"FAILED\",\"code\":\"<b>\"}]}",
                "{\"reports\":[{\"id\":\"ID\",\"state\":\"FAILED\",\"at\":\"yesterday\"}]}",
                "[[[[[[[[[[[[[[1]]]]]]]]]]]]]]",
                "{\"reports\":[{\"id\":\"ID\",\"state\":\"ARRIVED\"},{\"id\":\"ID\",\"state\":\"?\"}]}"
            })
    void garbageIsRefusedAsAWhole(String body) throws Exception {
        refused(signed(body.replace("ID", id.toString())), 400, "malformed");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws Exception {
        var answer = perform(post(SmsReports.PATH).content(new byte[] {(byte) 0xff, (byte) 0xfe, '{', '}'}));
        assertThat(answer.getStatus()).isEqualTo(400);
    }

    @Test
    void aBodyOfAMegabyteIsRefusedBeforeAnythingElse() throws Exception {
        var body = "{\"reports\":[" + single("id", id, "ARRIVED", "") + "]" + " ".repeat(1_000_000) + "}";
        refused(signed(body), 413, "too-large");
        refused(
                signed(body).with(request -> {
                    // chunked: nobody says beforehand how long it is
                    request.removeHeader("Content-Length");
                    return request;
                }),
                413,
                "too-large");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void twoHundredReportsAreTakenAndOneMoreIsNot() throws Exception {
        assertThat(report("[" + String.join(",", Collections.nCopies(200, short1())) + "]")
                        .getStatus())
                .isEqualTo(200);
        refused(signed("[" + String.join(",", Collections.nCopies(201, short1())) + "]"), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void nothingButAPostIsTaken(String method) throws Exception {
        var answer =
                perform(request(HttpMethod.valueOf(method), SmsReports.PATH).content(one("id", id, "ARRIVED", "")));
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("POST");
        assertThat(answer.getContentAsString()).isEqualTo("{\"problem\":\"method-not-allowed\"}");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void onlyThisPathIsFreeOfTheBrowsersToken() throws Exception {
        for (var path : new String[] {SmsReports.PATH + "/", SmsReports.PATH + "/x", "/api/sms", "/api/openapi"}) {
            assertThat(perform(signed(one("id", id, "ARRIVED", ""), path)).getStatus())
                    .isIn(403, 302, 401);
        }
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whoeverComesUnsignedIsSlowedDownAndTheProviderIsNot() throws Exception {
        var body = one("id", id, "ARRIVED", "");
        for (var each = 0; each < ReportSender.TRIES; each++) {
            refused(signed(body, now(), "wrong"), 401, "unsigned");
        }
        var slowed = perform(signed(body, now(), "wrong"));
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(slowed.getHeader("Retry-After")).isEqualTo("60");
        assertThat(state()).isEqualTo("SENT");
        assertThat(report(body).getStatus()).isEqualTo(200);
        assertThat(state()).isEqualTo("ARRIVED");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void noLogHoldsWhatWasReported(CapturedOutput log) throws Exception {
        report(one("id", id, "FAILED", "SECRETCODE"));
        refused(signed("{\"phone\":\"13800000001\"}"), 400, "malformed");
        assertThat(log).doesNotContain("SECRETCODE", "13800000001", id.toString());
    }

    private MockHttpServletResponse report(String body) throws Exception {
        return perform(signed(body));
    }

    private void refused(MockHttpServletRequestBuilder request, int status, String problem) throws Exception {
        var answer = perform(request);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(answer.getContentAsString()).isEqualTo("{\"problem\":\"" + problem + "\"}");
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.with(sent -> {
                    sent.setRemoteAddr(from);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequestBuilder signed(String body) {
        return signed(body, SmsReports.PATH);
    }

    private MockHttpServletRequestBuilder signed(String body, String path) {
        return post(path)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .contentType("application/json")
                .header(ReportSender.TIMESTAMP, now())
                .header(ReportSender.SIGNATURE, SmsSignature.of(SECRET, now(), body));
    }

    private static MockHttpServletRequestBuilder signed(String body, String timestamp, String signature) {
        return post(SmsReports.PATH)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .header(ReportSender.TIMESTAMP, timestamp)
                .header(ReportSender.SIGNATURE, signature);
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static String one(String name, Object value, String state, String code) {
        return "{\"reports\":[" + single(name, value, state, code) + "]}";
    }

    private static String single(String name, Object value, String state, String code) {
        return "{\"%s\":\"%s\",\"state\":\"%s\",\"code\":\"%s\",\"at\":\"2026-11-23T03:20:05Z\"}"
                .formatted(name, value, state, code);
    }

    private String short1() {
        return "{\"id\":\"" + id + "\",\"state\":\"ARRIVED\",\"at\":1795405200}";
    }

    private String state() {
        return database.sql("""
                        SELECT CONCAT(state, IF(problem IS NULL, '', CONCAT(' ', problem))) FROM notice_delivery
                        WHERE provider_reference = ?
                        """).param(reference).query(String.class).single();
    }

    private void set(String state, int attempts) {
        database.sql("UPDATE notice_delivery SET state = ?, attempts = ?, problem = NULL WHERE provider_reference = ?")
                .param(state)
                .param(attempts)
                .param(reference)
                .update();
    }

    private void delivery(String state, int attempts) {
        var now = DatabaseTime.of(clock.instant());
        database.sql("""
                        INSERT INTO notice (request_key, kind, topic, account_id, cause, payload, opens, created_at, state)
                        VALUES (UNHEX(REPLACE(?, '-', '')), 'courier.approved', 'ACCOUNT', NULL, ?, 'x', '', ?, 'NONE')
                        """).param(id.toString()).param("test:" + id).param(now).update();
        database.sql("""
                        INSERT INTO notice_delivery (send_id, notice_id, kind, channel, lane, urgent, state, not_before,
                                                     expires_at, attempts, provider_reference, created_at)
                        VALUES (UNHEX(REPLACE(:id, '-', '')), (SELECT n.id FROM notice n WHERE n.cause = :cause),
                                'courier.approved', 'SMS', :lane, FALSE, :state, :now, :now, :attempts, :reference, :now)
                        """)
                .param("id", id.toString())
                .param("cause", "test:" + id)
                .param("lane", "SMS:t" + id)
                .param("state", state)
                .param("now", now)
                .param("attempts", attempts)
                .param("reference", reference)
                .update();
    }
}
