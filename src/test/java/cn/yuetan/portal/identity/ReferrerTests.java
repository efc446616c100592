package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.testing.PortalTest;
import jakarta.servlet.Filter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** An address that is a secret stays where it was opened. */
@PortalTest
class ReferrerTests {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter security;

    @Test
    void noOtherPageLearnsWhereAPrivateLinkLed() throws Exception {
        for (var beginning : PrivatePages.BEGINNINGS) {
            assertThat(referrer(beginning + "AAAAAAAAAAAAAAAAAAAAAA")).containsExactly("no-referrer");
        }
        assertThat(referrer("/public/stations")).containsExactly("same-origin");
        assertThat(referrer("/login")).containsExactly("same-origin");
    }

    @Test
    void theServerInFrontKeepsTheSamePagesOutOfItsLog() throws Exception {
        var site = Files.readString(Path.of("deploy/nginx/yuetan.conf"));
        var logged = found(site, "\"~(\\^\\(\\?<yuetan_page>[^\"]+)\"").replace("yuetan_page", "page");
        var place = found(site, "location ~ (\\^/public/\\S+) \\{");
        for (var beginning : PrivatePages.BEGINNINGS) {
            var kept = Pattern.compile(logged).matcher(beginning + "AAAAAAAAAAAAAAAAAAAAAA");
            assertThat(kept.find()).as(beginning).isTrue();
            assertThat(kept.group("page")).isEqualTo(beginning);
            assertThat(Pattern.compile(place).matcher(beginning + "A").find()).isTrue();
        }
        assertThat(Pattern.compile(place).matcher("/public/places/E07").find()).isFalse();
        assertThat(site).contains("\"path\":\"$yuetan_path\"").doesNotContain("\"path\":\"$uri\"");
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private Iterable<String> referrer(String path) throws Exception {
        var request = new MockHttpServletRequest(new MockServletContext(), "GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        security.doFilter(request, response, new MockFilterChain());
        return response.getHeaders("Referrer-Policy");
    }
}
