package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.HistoryRow;
import cn.yuetan.portal.servicepoint.PlaceCases;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who changed what about a place, when, from what to what; the latest first, to the very first. */
class PlaceHistoryCard extends Card {

    private static final int MANY = 6;

    private final transient PlaceCases cases;
    private final transient PlaceId place;
    private final transient ChangeWords words;
    private final Div acts = new Div();
    private final Button more = Buttons.quiet("servicepoint.history.more", event -> load());
    private long before = Long.MAX_VALUE;

    PlaceHistoryCard(PlaceCases cases, PlaceId place, List<ServiceRow> catalogue) {
        super(Texts.of("servicepoint.history"));
        this.cases = cases;
        this.place = place;
        words = new ChangeWords(catalogue);
        addClassName("yt-place-history");
        add(acts, more);
        load();
    }

    private void load() {
        var page = cases.history(place, before);
        page.forEach(row -> acts.add(act(row, words)));
        var lines = page.stream().mapToInt(row -> row.changes().size()).sum();
        more.setVisible(lines >= PlaceCases.HISTORY);
        if (!page.isEmpty()) {
            before = page.getLast().id();
        }
    }

    /** One act: when and who, then what. */
    static Div act(HistoryRow row, ChangeWords words) {
        var when = new Span(Formats.longDate(BusinessDay.of(row.at())) + " " + Formats.time(row.at()));
        when.addClassNames("yt-quiet", "num");
        var who = new Span(row.by()
                .map(name -> name.isEmpty() ? Texts.of("servicepoint.history.left") : name)
                .orElseGet(() -> Texts.of("servicepoint.history.portal")));
        var head = new Div(who, when);
        head.addClassName("yt-act-head");
        var lines = row.changes().stream().map(words::line).toArray(Component[]::new);
        var act = new Div(head);
        act.addClassName("yt-act");
        if (lines.length > MANY) {
            act.add(new Details(Texts.of("servicepoint.history.many", Integer.toString(lines.length)), lines));
        } else {
            act.add(lines);
        }
        return act;
    }
}
