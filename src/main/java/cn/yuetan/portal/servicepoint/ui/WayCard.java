package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlacePhone;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How to get there and in: address, gate, steps, telephone, and the map services of the phone. */
class WayCard extends Card {

    WayCard(PlaceDetails place) {
        super(Texts.of("servicepoint.way"));
        addClassName("yt-way");
        var facts = place.draft().facts();
        line(LineIcon.PIN, "servicepoint.way.address", facts.address());
        line(LineIcon.STATION, "servicepoint.way.landmark", facts.landmark());
        line(LineIcon.DOOR, "servicepoint.way.in", facts.wayIn());
        line(LineIcon.WALK, "servicepoint.way.access", facts.accessNotes());
        if (!facts.phone().isEmpty()) {
            var phone = new PlacePhone(facts.phone());
            var call = new Anchor("tel:" + phone.stored(), phone.national());
            call.addClassName("num");
            add(row(LineIcon.PHONE, "servicepoint.way.phone", call));
        }
        add(navigation(NavigationLinks.to(facts.point(), facts.name())));
    }

    private void line(LineIcon icon, String key, String text) {
        if (!text.isEmpty()) {
            add(row(icon, key, new Span(text)));
        }
    }

    private static Div row(LineIcon icon, String key, com.vaadin.flow.component.Component value) {
        var label = new Span(Texts.of(key));
        label.addClassName("yt-quiet");
        var words = new Div(label, value);
        words.addClassName("yt-two-lines");
        var row = new Div(icon.create(), words);
        row.addClassName("yt-way-row");
        return row;
    }

    private static Div navigation(NavigationLinks links) {
        var row = new Div(
                link(links.amap(), "servicepoint.way.amap"),
                link(links.baidu(), "servicepoint.way.baidu"),
                link(links.phone(), "servicepoint.way.other"));
        row.addClassName("yt-way-links");
        return row;
    }

    /** Made of our own numbers and an encoded name; what leads to an app of the phone is no scheme that pages know. */
    private static Anchor link(String href, String key) {
        var link = new Anchor();
        link.setUnsafeHref(href);
        link.add(new Span(Texts.of(key)));
        link.addComponentAsFirst(LineIcon.NAVIGATE.create());
        link.addClassName("yt-way-link");
        if (href.startsWith("https:")) {
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
        }
        return link;
    }
}
