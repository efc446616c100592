package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.BarTools;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column for thumbs: a thin bar on top, the page, and at the bottom two to five entries; one alone leads nowhere. */
abstract class ColumnFrame extends Div implements RouterLayout {

    private static final int ENTRIES = 5;

    private final Main main = new Main();

    ColumnFrame(Demo demo, String home, List<MenuEntry> entries, List<BarTools> tools, Component... others) {
        Appearance.of(UI.getCurrentOrThrow()).setSurface(Surface.PHONE);
        addClassName("yt-column");
        Span mark = new Span();
        mark.addClassName("yt-mark");
        Anchor brand = new Anchor(home);
        brand.add(mark, new Span(Texts.of("app.name")));
        brand.addClassName("yt-brand");
        brand.getElement().setAttribute("router-link", true);
        Div right = new Div();
        right.add(LayoutTools.of(tools));
        right.add(others);
        right.add(new AppearanceButton());
        right.addClassName("yt-bar-tools");
        Header bar = new Header(brand);
        demo.ribbon(false).ifPresent(bar::add);
        bar.add(right);
        bar.addClassName("yt-bar");
        main.addClassName("yt-column-main");
        add(bar, main);
        if (entries.size() > 1) {
            Nav bottom = new Nav();
            bottom.addClassName("yt-bottom");
            bottom.getElement().setAttribute("aria-label", Texts.of("shell.menu"));
            entries.stream().limit(ENTRIES).map(MenuItems::link).forEach(bottom::add);
            add(bottom);
        }
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
}
