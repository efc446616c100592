package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class GoodbyeFilterTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/VAADIN/push");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void aGoodbyeWithoutASessionBeginsNone() throws Exception {
        request.setParameter("X-Atmosphere-Transport", "close");
        new GoodbyeFilter().doFilter(request, response, chain);
        assertThat(chain.getRequest()).isNull();
        assertThat(request.getSession(false)).isNull();
        assertThat(response.getStatus()).isEqualTo(204);
    }

    @Test
    void aGoodbyeOfASessionThatLastsIsHeard() throws Exception {
        request.setParameter("X-Atmosphere-Transport", "close");
        request.setSession(new MockHttpSession());
        new GoodbyeFilter().doFilter(request, response, chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void everythingElsePasses() throws Exception {
        request.setParameter("X-Atmosphere-Transport", "websocket");
        new GoodbyeFilter().doFilter(request, response, chain);
        assertThat(chain.getRequest()).isNotNull();
    }
}
