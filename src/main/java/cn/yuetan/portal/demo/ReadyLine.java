package cn.yuetan.portal.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the demo is and which pages are worth opening. */
@Component
@Profile("demo")
class ReadyLine {

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            var url = "http://localhost:" + context.getWebServer().getPort();
            System.out.printf("""
                    Portal ready: %1$s
                      %1$s/kiosk            the tablet in a station (bind it at %1$s/staff/kiosks)
                      %1$s/sign-in          a courier's phone (13800000001; the code is at %1$s/staff/sms)
                      %1$s/login            staff: office, keeper-south, admin …; host: host-barber; password yuetan-2021-demo
                      %1$s/public/stations  everybody
                    Ctrl-C stops the portal and its database.
                    """, url);
        }
    }
}
