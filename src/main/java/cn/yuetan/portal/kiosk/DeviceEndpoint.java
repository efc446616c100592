package cn.yuetan.portal.kiosk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a browser becomes a tablet: fetches its secret after staff entered its code, or goes on as the one it was. */
@Controller
public class DeviceEndpoint {

    /** In which attribute of the browser session the pairing stands whose code this browser shows. */
    public static final String PAIRING = "yuetan.kiosk.pairing";

    private final Enrolment enrolment;
    private final KioskDevices devices;

    DeviceEndpoint(Enrolment enrolment, KioskDevices devices) {
        this.enrolment = enrolment;
        this.devices = devices;
    }

    /** Only the browser session that showed the code gets the secret, and only once. */
    @GetMapping("/kiosk/device/claim")
    void claim(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(PAIRING) instanceof Long pairing) {
            session.removeAttribute(PAIRING);
            enrolment.claim(pairing).ifPresent(secret -> {
                DeviceCookie.write(request, response, secret);
                devices.recognize(secret).ifPresent(device -> takeOver(device, request, response));
            });
        }
        back(response);
    }

    /** A person is signed in where a tablet was: the tablet takes its browser back, which signs the person out here. */
    @GetMapping("/kiosk/device/resume")
    void resume(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DeviceCookie.read(request)
                .flatMap(devices::recognize)
                .ifPresentOrElse(
                        device -> takeOver(device, request, response), () -> DeviceCookie.forget(request, response));
        back(response);
    }

    /** With the old session goes whatever pages a person had open in this browser. */
    private static void takeOver(DevicePrincipal device, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        KioskVisits.become(device, request, response);
    }

    private static void back(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect(DeviceFilter.START);
    }
}
