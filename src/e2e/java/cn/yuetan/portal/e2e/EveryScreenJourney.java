package cn.yuetan.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every screen, looked at by axe; every kiosk screen, measured for gloves. */
class EveryScreenJourney {

    private static final int KIOSK_TARGET = 60;

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final List<String> faults = new ArrayList<>();

    @Test
    void kioskScreensAreReachableForGlovesAndScreenReaders() {
        var unbound = Tablet.unbound(portal);
        unbound.pairingCode();
        kiosk("pairing", unbound);
        unbound.close();

        var tablet = Tablet.bound(portal, "南站", "无障碍测试");
        kiosk("attract", tablet);
        tablet.tap("点击开始");
        kiosk("identify", tablet);
        tablet.tap("手机尾号");
        kiosk("tail", tablet);
        tablet.enter("0013");
        kiosk("pin", tablet);
        tablet.digits(Tablet.PIN).tap("确认");
        tablet.button("订餐").waitFor();
        kiosk("home", tablet);
        tablet.tap("签到");
        tablet.button("确认").waitFor();
        kiosk("check-in", tablet);
        tablet.tap("确认");
        tablet.button("完成").waitFor();
        kiosk("checked in", tablet);
        tablet.tap("返回").tap("志愿");
        tablet.page.waitForTimeout(700);
        kiosk("tasks", tablet);
        tablet.tap("返回").tap("订餐");
        tablet.button("米饭").waitFor();
        kiosk("meal", tablet);
        tablet.tap("米饭").tap("确认");
        tablet.pickupNumber();
        kiosk("ordered", tablet);
        tablet.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfEveryRolePassesAxe() {
        var visitor = Chromium.phone();
        for (var path : List.of(
                "/sign-in",
                "/login",
                "/public/stations",
                "/public/privacy",
                "/public/places",
                "/public/places/E07",
                "/public/places/E07?from=plaque",
                "/public/map",
                "/public/now",
                "/public/now?need=hot-water")) {
            look("visitor", visitor, path);
        }
        visitor.context().close();
        var phone = Phone.signIn(portal, "13800000014");
        for (var path : List.of(
                "/",
                "/meals",
                "/tasks",
                "/me",
                "/me/code",
                "/me/pin",
                "/me/privacy",
                "/me/messages",
                "/me/places",
                "/inbox",
                "/announcements/1")) {
            look("courier", phone.page, path);
        }
        phone.close();
        var pages = Map.of(
                "admin",
                List.of(
                        "/staff",
                        "/staff/accounts",
                        "/staff/audit",
                        "/staff/sms",
                        "/staff/outbox",
                        "/staff/messages",
                        "/staff/messages/courier.approved",
                        "/staff/me/messages",
                        "/staff/inbox",
                        "/staff/alarms",
                        "/staff/duty",
                        "/staff/workdays",
                        "/staff/kiosks"),
                "office",
                List.of(
                        "/staff/couriers",
                        "/staff/employers",
                        "/staff/communities",
                        "/staff/tasks",
                        "/staff/volunteer-roles",
                        "/staff/announcements",
                        "/staff/announcements/new",
                        "/staff/announcements/1",
                        "/staff/places/requests",
                        "/staff/places/E29",
                        "/staff/places",
                        "/staff/places/new",
                        "/staff/places/import",
                        "/staff/places/services",
                        "/staff/place-visits",
                        "/staff/stations"),
                "keeper-south",
                List.of("/staff/meals", "/staff/visits", "/staff/calls", "/kiosk/board"),
                "host-barber",
                List.of(
                        "/host",
                        "/host/me/messages",
                        "/host/places/E29",
                        "/host/places/E29/hours",
                        "/host/places/E29/days",
                        "/host/places/E29/services",
                        "/host/places/E29/photos",
                        "/host/places/E29/way",
                        "/host/places/E29/facts",
                        "/host/places/E29/use",
                        "/host/places/E29/history",
                        "/host/places/E29/preview"));
        pages.forEach((userName, paths) -> {
            var desk = Desk.signIn(portal, userName);
            paths.forEach(path -> look(userName, desk.page, path));
            desk.close();
        });
        assertThat(faults).isEmpty();
    }

    private void look(String who, Page page, String path) {
        page.navigate(portal.url() + path);
        page.waitForCondition(() -> !page.title().isBlank());
        page.waitForTimeout(1200);
        if (!page.url().endsWith(path)) {
            faults.add(who + " " + path + " landed at " + page.url());
        }
        axe(who + " " + path, page);
    }

    private void kiosk(String screen, Tablet tablet) {
        tablet.page.waitForTimeout(500);
        axe("kiosk " + screen, tablet.page);
        @SuppressWarnings("unchecked")
        var small = (List<String>) tablet.page.evaluate("""
                least => [...document.querySelectorAll('button, vaadin-button, a[href], [role=button], input, vaadin-select')]
                  .filter(e => e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
                  .filter(e => !e.closest('vaadin-button') || e.localName === 'vaadin-button')
                  .map(e => [e, e.getBoundingClientRect()])
                  .filter(([e, box]) => box.width > 0 && box.height > 0)
                  .filter(([e, box]) => box.width < least || box.height < least)
                  .map(([e, box]) => `${e.localName} "${e.textContent.trim().slice(0, 20)}" ${Math.round(box.width)}×${Math.round(box.height)}`)
                """, KIOSK_TARGET);
        small.forEach(target -> faults.add("kiosk " + screen + ": too small for gloves: " + target));
        var overflow = ((Number) tablet.page.evaluate(
                        "() => document.scrollingElement.scrollHeight - document.scrollingElement.clientHeight"))
                .intValue();
        if (overflow > 0) {
            faults.add("kiosk " + screen + ": scrolls by " + overflow + " px");
        }
    }

    private void axe(String where, Page page) {
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> faults.add(where + ": " + rule.getId() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList()));
    }
}
