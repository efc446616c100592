package cn.yuetan.portal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** Which requests act for a tablet, and which no longer do. */
@PortalTest
class DeviceFilterTests {

    @Autowired
    private Enrolment enrolment;

    @Autowired
    private KioskDevices devices;

    @Autowired
    private CurrentKiosk currentKiosk;

    @Autowired
    private CurrentPerson currentPerson;

    @Autowired
    private TestPeople people;

    private final MockHttpSession session = new MockHttpSession();
    private DeviceFilter filter;
    private StationId station;
    private long device;
    private String secret;

    @BeforeEach
    void anEnrolledTablet() {
        station = new StationId(people.station());
        people.actAsKeeper(station.value());
        var code = enrolment.open();
        device = enrolment.pair(
                new PairTablet(code.code(), station, UUID.randomUUID().toString()));
        secret = enrolment.claim(code.id()).orElseThrow();
        filter = new DeviceFilter(devices);
        people.nobody();
    }

    @Test
    void theCookieMakesATabletWithANewSessionIdAndNothingIsStored() throws Exception {
        var before = session.getId();
        var answer = get("/kiosk", secret);
        assertThat(currentKiosk.device().orElseThrow().id()).isEqualTo(device);
        assertThat(currentPerson.has("KIOSK")).isTrue();
        assertThat(currentPerson.has("IN_HAND")).isFalse();
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aWrongOrMissingCookieIsNobody() throws Exception {
        get("/kiosk", secret + "x");
        assertThat(currentKiosk.device()).isEmpty();
        assertThat(get("/kiosk/home", null).getRedirectedUrl()).isEqualTo("/kiosk");
    }

    @Test
    void theCookieCountsOnlyForKioskPages() throws Exception {
        get("/staff/kiosks", secret);
        assertThat(currentKiosk.device()).isEmpty();
    }

    @Test
    void aSignedInPersonDoesNotMixWithTheTablet() throws Exception {
        var keeper = people.actAsKeeper(station.value());
        get("/kiosk", secret);
        assertThat(currentKiosk.device()).isEmpty();
        assertThat(currentPerson.require().value()).isEqualTo(keeper);
    }

    @Test
    void openingTheStartPageLetsGoOfWhoeverIsInHand() throws Exception {
        inHand();
        get("/kiosk/home", secret);
        assertThat(currentKiosk.visit()).isPresent();
        var before = session.getId();
        get("/kiosk", secret);
        assertThat(currentKiosk.visit()).isEmpty();
        assertThat(currentKiosk.device()).isPresent();
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(get("/kiosk/home", secret).getRedirectedUrl()).isEqualTo("/kiosk");
    }

    @Test
    void revokedInTheMiddleOfAnActItIsNobodyAtItsNextRequest() throws Exception {
        inHand();
        var acting = SecurityContextHolder.getContext();
        people.actAsKeeper(station.value());
        devices.revoke(device);
        SecurityContextHolder.setContext(acting);
        var request = request("POST", "/", secret);
        request.setParameter("v-r", "uidl");
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(currentKiosk.device()).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aTabletWithoutItsCookieIsNobody() throws Exception {
        inHand();
        filter.doFilter(request("POST", "/", null), new MockHttpServletResponse(), new MockFilterChain());
        assertThat(currentKiosk.device()).isEmpty();
    }

    private void inHand() {
        var tablet = devices.recognize(secret).orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(KioskVisits.authentication(tablet.with(people.courier())));
        SecurityContextHolder.setContext(context);
    }

    private MockHttpServletResponse get(String path, String cookie) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request("GET", path, cookie), response, new MockFilterChain());
        return response;
    }

    private MockHttpServletRequest request(String method, String path, String cookie) {
        var request = new MockHttpServletRequest(method, path);
        request.setSession(session);
        if (cookie != null) {
            request.setCookies(new Cookie("yuetan-device", cookie));
        }
        return request;
    }
}
