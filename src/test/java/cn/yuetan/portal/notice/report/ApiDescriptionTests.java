package cn.yuetan.portal.notice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.yuetan.portal.testing.PortalTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, as anybody reads it. */
@PortalTest
class ApiDescriptionTests {

    @Autowired
    WebApplicationContext context;

    @Test
    void saysHowReportsArePosted() throws Exception {
        var document = document();
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("servers").valueStream().map(server -> server.get("url")
                        .asString()))
                .containsExactly("/");
        assertThat(document.get("paths").propertyNames()).contains(SmsReports.PATH);
        assertThat(document.get("paths").get(SmsReports.PATH).propertyNames()).containsExactly("post");
        var post = document.get("paths").get(SmsReports.PATH).get("post");
        var headers = post.get("parameters").valueStream().toList();
        assertThat(headers).allSatisfy(header -> {
            assertThat(header.get("in").asString()).isEqualTo("header");
            assertThat(header.get("required").asBoolean()).isTrue();
            assertThat(header.get("schema").get("type").asString()).isEqualTo("string");
        });
        assertThat(headers.stream().map(header -> header.get("name").asString()))
                .containsExactly(ReportSender.TIMESTAMP, ReportSender.SIGNATURE);
        assertThat(post.get("requestBody")
                        .get("content")
                        .get("application/json")
                        .get("examples")
                        .propertyNames())
                .containsExactlyInAnyOrder("arrived", "failed");
    }

    @Test
    void namesEveryAnswerThatThereIs() throws Exception {
        var responses = document().get("paths").get(SmsReports.PATH).get("post").get("responses");
        var expected = Arrays.stream(ReportProblem.values())
                .map(problem -> Integer.toString(problem.status()))
                .collect(Collectors.toSet());
        expected.add("200");
        assertThat(Set.copyOf(responses.propertyNames())).isEqualTo(expected);
        assertThat(responses.get("429").get("headers").has("Retry-After")).isTrue();
        assertThat(responses.valueStream())
                .allSatisfy(answer ->
                        assertThat(answer.get("description").asString()).isNotBlank());
    }

    @Test
    void itsExamplesAreTaken() throws Exception {
        var examples = document()
                .get("paths")
                .get(SmsReports.PATH)
                .get("post")
                .get("requestBody")
                .get("content")
                .get("application/json")
                .get("examples");
        var body = new ReportBody();
        assertThat(examples.valueStream()).hasSize(2).allSatisfy(example -> {
            var value = example.get("value");
            assertThat(body.reports(value.isString() ? value.asString() : value.toString()))
                    .hasSize(1);
        });
    }

    @Test
    void holdsNothingOfThePages() throws Exception {
        assertThat(document().toString()).doesNotContain("/staff", "/kiosk", "/actuator", "Throwable");
    }

    private JsonNode document() throws Exception {
        var portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        var answer = portal.perform(get(ReportSecurity.DESCRIPTION)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(answer.getCookies()).isEmpty();
        return JsonMapper.builder().build().readTree(answer.getContentAsString());
    }
}
