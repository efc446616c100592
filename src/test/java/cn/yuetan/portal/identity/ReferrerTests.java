package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.testing.PortalTest;
import jakarta.servlet.Filter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(referrer("/public/confirm/AAAAAAAAAAAAAAAAAAAAAA")).containsExactly("no-referrer");
        assertThat(referrer("/public/stations")).containsExactly("same-origin");
        assertThat(referrer("/login")).containsExactly("same-origin");
    }

    @Test
    void theServerInFrontKeepsTheSamePagesOutOfItsLog() throws Exception {
        var site = Files.readString(Path.of("deploy/nginx/yuetan.conf"));
        assertThat(site)
                .contains("\"~^(?<yuetan_page>" + PrivatePages.PREFIX + ")\"")
                .contains("location ^~ " + PrivatePages.PREFIX + " {")
                .contains("\"path\":\"$yuetan_path\"")
                .doesNotContain("\"path\":\"$uri\"");
    }

    private Iterable<String> referrer(String path) throws Exception {
        var request = new MockHttpServletRequest(new MockServletContext(), "GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        security.doFilter(request, response, new MockFilterChain());
        return response.getHeaders("Referrer-Policy");
    }
}
