package cn.yuetan.portal.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Collectors;

/** A staff member or host at a desk. */
final class Desk {

    private static final String PASSWORD = "yuetan-2021-demo";

    final Page page;
    private final String url;

    private Desk(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** Signs in by user name with the demo's password. */
    static Desk signIn(PortalUnderTest portal, String userName) {
        var desk = new Desk(Chromium.desk(), portal.url());
        desk.page.navigate(portal.url() + "/login");
        desk.page.getByLabel("用户名").fill(userName);
        desk.page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        desk.button("登录").click();
        desk.page.waitForURL(address -> !address.endsWith("/login"));
        return desk;
    }

    Desk open(String path) {
        page.navigate(url + path);
        return this;
    }

    com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** What this browser would send along, for requests made without one. */
    String cookies() {
        return page.context().cookies().stream()
                .map(each -> each.name + "=" + each.value)
                .collect(Collectors.joining("; "));
    }

    void close() {
        page.context().close();
    }
}
