package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.BarTools;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desks of staff: the night-blue rail with what this person may do, and the work beside it. */
@Layout("/staff")
@AnonymousAllowed
class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final List<String> DUTIES =
            List.of(Roles.OFFICE, Roles.KEEPER, Roles.COMMUNITY, Roles.DEPARTMENT, Roles.COUNSELOR, Roles.ADMIN);

    private final Main main = new Main();
    private final Button drawer = Buttons.icon("shell.menu", LineIcon.MENU, click -> openDrawer(!drawerOpen()));

    StaffLayout(Demo demo, List<BarTools> features, CurrentPerson person, SignOut signOut) {
        Appearance.of(UI.getCurrentOrThrow()).setSurface(Surface.DESK);
        addClassName("yt-desk");
        main.addClassName("yt-desk-main");
        Div foot = new Div(whoIsThere(person), new AppearanceButton(), signOut.button());
        foot.addClassName("yt-rail-foot");
        Aside rail = new Aside(brand());
        rail.addClassName("yt-rail");
        rail.add(new StaffMenu());
        demo.ribbon(true).ifPresent(rail::add);
        rail.add(foot);
        Header bar = new Header(drawer, brand());
        bar.addClassName("yt-desk-bar");
        Div tools = new Div();
        tools.add(LayoutTools.of(features));
        tools.addClassName("yt-desk-tools");
        Div shade = new Div();
        shade.addClassName("yt-shade");
        shade.addClickListener(click -> openDrawer(false));
        add(bar, rail, tools, shade, main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        openDrawer(false);
    }

    private boolean drawerOpen() {
        return hasClassName("yt-drawer-open");
    }

    private void openDrawer(boolean open) {
        setClassName("yt-drawer-open", open);
        drawer.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private static Anchor brand() {
        Span mark = new Span();
        mark.addClassName("yt-mark");
        Anchor brand = new Anchor("staff");
        brand.add(mark, new Span(Texts.of("app.name")));
        brand.addClassName("yt-brand");
        brand.getElement().setAttribute("router-link", true);
        return brand;
    }

    private static Div whoIsThere(CurrentPerson person) {
        Span name = new Span(person.principal()
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast)
                .map(AccountPrincipal::displayName)
                .orElse(""));
        Span duties = new Span(DUTIES.stream()
                .filter(person::has)
                .map(duty -> Texts.of("shell.duty." + duty.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(Texts.of("shell.list.separator"))));
        duties.addClassName("yt-rail-duty");
        Div who = new Div(name, duties);
        who.addClassName("yt-rail-person");
        return who;
    }
}
