package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceFigures;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.Thanks;
import cn.yuetan.portal.servicepoint.UseWeek;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a place was used in the last weeks and what couriers said thanks for, in numbers without names. */
@Route(HostPlacePage.PATH + "/use")
@RolesAllowed(Roles.HOST)
class HostUseView extends HostPlacePage {

    private final transient PlaceFigures figures;
    private final transient PlaceServices services;

    HostUseView(HostDesk desk, PlaceFigures figures, PlaceServices services) {
        super(desk, "servicepoint.host.use");
        this.figures = figures;
        this.services = services;
    }

    @Override
    void show(PlaceDetails place) {
        var weeks = figures.weeks(place.id());
        var used = weeks.stream().mapToInt(UseWeek::used).sum();
        var scans = weeks.stream().mapToInt(UseWeek::scans).sum();
        if (used + scans == 0) {
            add(new EmptyState(
                    LineIcon.CHART,
                    Texts.of("servicepoint.host.use.none"),
                    Texts.of("servicepoint.host.use.none.hint")));
            return;
        }
        add(byWeek(weeks), byService(weeks, used), thanks(weeks));
    }

    private static Card byWeek(List<UseWeek> weeks) {
        var card = new Card(Texts.of("servicepoint.host.use.weeks", weeks.size()));
        var most = Math.max(1, weeks.stream().mapToInt(UseWeek::used).max().orElse(0));
        var first = true;
        for (var week : weeks) {
            var name = first ? Texts.of("servicepoint.host.use.thisWeek") : Formats.date(week.monday());
            card.add(bar(name, week.used(), most, Texts.of("servicepoint.host.use.scans", week.scans())));
            first = false;
        }
        return card;
    }

    private Card byService(List<UseWeek> weeks, int all) {
        var card = new Card(Texts.of("servicepoint.host.use.services"));
        var totals = new TreeMap<String, Integer>();
        weeks.forEach(week -> week.uses().forEach((service, n) -> totals.merge(service, n, Integer::sum)));
        totals.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> card.add(bar(name(entry.getKey()), entry.getValue(), Math.max(1, all), "")));
        if (totals.isEmpty()) {
            card.add(new Paragraph(Texts.of("servicepoint.host.use.onlyScans")));
        }
        return card;
    }

    private static Card thanks(List<UseWeek> weeks) {
        var card = new Card(Texts.of("servicepoint.host.thanks"));
        var totals = new EnumMap<Thanks, Integer>(Thanks.class);
        weeks.forEach(week -> week.thanks().forEach((sentence, n) -> totals.merge(sentence, n, Integer::sum)));
        totals.forEach((sentence, n) -> {
            var words = new Span(Texts.of("servicepoint.host.thanks.quote", Texts.of(sentence.key())));
            var line = new Div(LineIcon.HEART.create(), words, number("× " + n));
            line.addClassName("yt-host-thanks");
            card.add(line);
        });
        if (totals.isEmpty()) {
            card.add(new Paragraph(Texts.of("servicepoint.host.thanks.none")));
        }
        return card;
    }

    private String name(String code) {
        return services.all().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .map(service -> service.name(Texts.locale()))
                .orElse(code);
    }

    private static Div bar(String name, int n, int most, String more) {
        var length = new Div();
        length.addClassName("yt-bar-length");
        length.getStyle().set("width", n * 100 / most + "%");
        var quiet = new Span(more);
        quiet.addClassNames("yt-quiet", "num");
        var track = new Div(length);
        track.addClassName("yt-bar-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var row = new Div(new Span(name), number(Integer.toString(n)), track, quiet);
        row.addClassName("yt-use-row");
        return row;
    }

    private static Span number(String text) {
        var number = new Span(text);
        number.addClassNames("num", "yt-use-number");
        return number;
    }
}
