package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The menu entries that this person may open, in their order; a title is a translation key, an icon a line icon. */
final class MenuItems {

    private static final List<String> OTHER_SURFACES = List.of("/staff", "/host", "/kiosk", "/public", "/verify");
    private static final String ROOT_PACKAGE = "cn.yuetan.portal.";
    private static final double LAST = 1_000_000;

    private MenuItems() {}

    static List<MenuEntry> under(String prefix) {
        return filtered(entry -> isUnder(entry.path(), prefix));
    }

    /** The first page for everybody: there is none at the root of their pages. */
    static String publicHome() {
        return under("/public").stream()
                .findFirst()
                .map(entry -> entry.path().substring(1))
                .orElse("");
    }

    static List<MenuEntry> ofCouriers() {
        return filtered(entry -> OTHER_SURFACES.stream().noneMatch(prefix -> isUnder(entry.path(), prefix)));
    }

    static String title(MenuEntry entry) {
        return Texts.of(entry.title());
    }

    /** The module a view belongs to, by its package. */
    static String module(MenuEntry entry) {
        String name = entry.menuClass().getPackageName();
        String inside = name.startsWith(ROOT_PACKAGE) ? name.substring(ROOT_PACKAGE.length()) : name;
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }

    static RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink(entry.menuClass());
        link.add(icon(entry).create(), new Span(title(entry)));
        link.setHighlightAction((target, on) -> {
            if (on) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        link.setHighlightCondition((target, event) -> {
            String here = event.getLocation().getPath();
            String there = target.getHref();
            return here.equals(there) || (there.contains("/") && here.startsWith(there + "/"));
        });
        return link;
    }

    private static LineIcon icon(MenuEntry entry) {
        String name = entry.icon() == null ? "" : entry.icon().toLowerCase(Locale.ROOT);
        return Arrays.stream(LineIcon.values())
                .filter(icon -> icon.symbol().equals(name))
                .findFirst()
                .orElse(LineIcon.LIST);
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static List<MenuEntry> filtered(Predicate<MenuEntry> wanted) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null)
                .filter(wanted)
                .sorted(Comparator.comparingDouble(entry -> entry.order() == null ? LAST : entry.order()))
                .toList();
    }
}
