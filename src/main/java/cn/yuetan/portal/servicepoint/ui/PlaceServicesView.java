package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.ServiceGroup;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The catalogue of what places offer: the office adds, renames, sorts and retires. */
@Route("staff/places/services")
@Menu(order = 72, title = "servicepoint.services.menu", icon = "list")
@RolesAllowed(Roles.OFFICE)
class PlaceServicesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PlaceServices services;
    private final Div groups = new Div();

    PlaceServicesView(PlaceServices services, LiveUpdates live) {
        this.services = services;
        groups.addClassName("yt-service-groups");
        add(
                new PageHeader(
                        getPageTitle(),
                        Texts.of("servicepoint.services.hint"),
                        Buttons.primary(
                                "servicepoint.services.add",
                                event -> new ServiceDialog(services, null, this::draw).open())),
                groups);
        live.subscribe(this, PlaceDirectory.TOPIC, this::draw);
    }

    @Override
    public final String getPageTitle() {
        return Texts.of("servicepoint.services.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        groups.removeAll();
        var all = services.all();
        for (var group : ServiceGroup.values()) {
            var card = new Card(Texts.of(group.key()));
            all.stream().filter(row -> row.group() == group).forEach(row -> card.add(row(row)));
            groups.add(card);
        }
    }

    private Div row(ServiceRow row) {
        var name = new Span(row.name());
        name.addClassName("yt-service-name");
        var english = new Span(row.note().isEmpty() ? row.englishName() : row.englishName() + " \u00b7 " + row.note());
        english.addClassName("yt-quiet");
        var words = new Div(name, english);
        words.addClassName("yt-two-lines");
        var line = new Div(PlaceIcons.of(row).create(), words);
        if (!row.active()) {
            line.add(new StatusBadge(Tone.NEUTRAL, Texts.of("servicepoint.services.retired")));
        }
        line.add(Buttons.icon(
                "servicepoint.services.edit", LineIcon.EDIT, event -> new ServiceDialog(services, row, this::draw)
                        .open()));
        line.addClassName("yt-service-row");
        return line;
    }
}
