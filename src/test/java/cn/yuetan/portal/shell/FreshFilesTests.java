package cn.yuetan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser is told about the portal's own files, in front of a server that would let them be kept for an hour. */
class FreshFilesTests {

    private static final String STYLE = "/styles/portal.css";
    private static final long RELEASED = 1_790_000_000_000L;

    private final FreshFiles files = new FreshFiles();

    @Test
    void asksTheBrowserToAskEachTime() throws Exception {
        var answer = get(STYLE, null);

        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.getHeader("ETag")).startsWith("W/\"");
        assertThat(answer.getHeader("Last-Modified")).isNull();
        assertThat(answer.getContentAsString()).isEqualTo("content");
    }

    @Test
    void sendsNothingAgainThatIsTheSame() throws Exception {
        var known = get(STYLE, null).getHeader("ETag");

        var answer = get(STYLE, known);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getHeader("ETag")).isEqualTo(known);
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @Test
    void sendsAnotherContentEvenIfItsDateIsOlder() throws Exception {
        var answer = get(STYLE, get("/styles/kiosk.css", null).getHeader("ETag"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("content");
    }

    @Test
    void leavesPagesAndHashedFilesAlone() throws Exception {
        assertThat(files.freshFilesFilter().getUrlPatterns())
                .contains("/styles/*", "/js/*")
                .noneMatch(pattern -> pattern.equals("/*") || pattern.startsWith("/VAADIN"));
        assertThat(get("/styles/none.css", null).getHeader("ETag")).isNull();
    }

    private MockHttpServletResponse get(String path, @Nullable String known) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        if (known != null) {
            request.addHeader("If-None-Match", known);
            request.addHeader("If-Modified-Since", RELEASED + 1000);
        }
        var answer = new MockHttpServletResponse();
        Objects.requireNonNull(files.freshFilesFilter().getFilter()).doFilter(request, answer, VAADIN);
        return answer;
    }

    /** As Vaadin serves a file: by date, for an hour. */
    private static final FilterChain VAADIN = (request, response) -> {
        var answer = (HttpServletResponse) response;
        answer.setHeader("Cache-Control", "max-age=3600");
        answer.setDateHeader("Last-Modified", RELEASED);
        if (((HttpServletRequest) request).getDateHeader("If-Modified-Since") >= RELEASED) {
            answer.setStatus(304);
            return;
        }
        answer.getWriter().write("content");
    };
}
