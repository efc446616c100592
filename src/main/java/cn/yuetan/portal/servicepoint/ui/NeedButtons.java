package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.Need;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one may need now, each a tap away from the nearest open answer. */
class NeedButtons extends Nav {

    private final Map<Need, RouterLink> links = new EnumMap<>(Need.class);

    NeedButtons() {
        addClassName("yt-needs");
        getElement().setAttribute("aria-label", Texts.of("servicepoint.now.title"));
        for (var need : Need.values()) {
            var link = link(NowView.class, need.icon(), need.key());
            link.setQueryParameters(QueryParameters.of(NowView.NEED, need.code()));
            links.put(need, link);
            add(link);
        }
    }

    /** With the way to the map as the last one. */
    static NeedButtons withMap() {
        var buttons = new NeedButtons();
        buttons.add(link(MapView.class, LineIcon.PIN, "servicepoint.map.menu"));
        return buttons;
    }

    /** In one line, for where something else needs the room. */
    static NeedButtons inOneLine() {
        var buttons = new NeedButtons();
        buttons.addClassName("yt-needs-line");
        return buttons;
    }

    /** Marks what was asked for. */
    void show(@Nullable Need chosen) {
        links.forEach((need, link) -> {
            if (need == chosen) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static RouterLink link(Class<? extends Component> page, LineIcon icon, String key) {
        var link = new RouterLink(page);
        link.add(icon.create(), new Span(Texts.of(key)));
        link.setHighlightAction((target, on) -> {});
        return link;
    }
}
