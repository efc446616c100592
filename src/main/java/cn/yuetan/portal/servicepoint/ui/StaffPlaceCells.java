package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.StaffPlaceRow;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;

/** A place in the list of staff: a row on a desk, a card on a phone. */
final class StaffPlaceCells {

    private StaffPlaceCells() {}

    static DataList<StaffPlaceRow> list(Clock clock) {
        return new DataList<StaffPlaceRow>(row -> card(row, clock))
                .column(Texts.of("servicepoint.sheet.CODE"), StaffPlaceCells::code)
                .column(Texts.of("servicepoint.sheet.NAME"), StaffPlaceCells::name)
                .column(
                        Texts.of("servicepoint.sheet.KIND"),
                        row -> Texts.of(row.place().kind().key()),
                        null)
                .column(Texts.of("servicepoint.staff.now"), row -> now(row, clock))
                .column(Texts.of("servicepoint.sheet.PROVEN"), row -> trust(row, clock))
                .column(Texts.of("servicepoint.staff.missing"), StaffPlaceCells::missing);
    }

    private static Span code(StaffPlaceRow row) {
        var code = new Span(row.place().code().toString());
        code.addClassNames("yt-staff-code", "num");
        return code;
    }

    private static Div name(StaffPlaceRow row) {
        var link = new RouterLink(row.place().name(), StaffPlaceView.class, StaffPlaceView.parameters(row));
        var address = new Span(row.place().address());
        address.addClassName("yt-quiet");
        var cell = new Div(link, address);
        cell.addClassName("yt-two-lines");
        return cell;
    }

    private static Component now(StaffPlaceRow row, Clock clock) {
        var place = row.place();
        return row.closed()
                ? new StatusBadge(Tone.NEUTRAL, LineIcon.CLOSE, Texts.of("servicepoint.quality.CLOSED"))
                : PlaceWords.badge(place.now(), place.pause() != null, clock.instant());
    }

    private static Div trust(StaffPlaceRow row, Clock clock) {
        var place = row.place();
        var cell = new Div(PlaceWords.trust(place.trust(), place.provenAt(), clock.instant()));
        if (place.doubted()) {
            cell.add(new StatusBadge(Tone.NOW, LineIcon.WARNING, Texts.of("servicepoint.quality.DOUBTED")));
        }
        cell.addClassName("yt-two-lines");
        return cell;
    }

    private static Div missing(StaffPlaceRow row) {
        var cell = new Div();
        cell.addClassName("yt-staff-missing");
        if (!row.hours()) {
            cell.add(lack("servicepoint.quality.NO_HOURS"));
        }
        if (row.place().services().isEmpty()) {
            cell.add(lack("servicepoint.quality.NO_SERVICES"));
        }
        if (!row.phone()) {
            cell.add(lack("servicepoint.quality.NO_PHONE"));
        }
        if (row.hosts() == 0) {
            cell.add(lack("servicepoint.staff.noHost"));
        }
        if (row.place().sample()) {
            cell.add(lack("servicepoint.quality.SAMPLE"));
        }
        return cell;
    }

    private static Span lack(String key) {
        var word = new Span(Texts.of(key));
        word.addClassName("yt-staff-lack");
        return word;
    }

    private static Component card(StaffPlaceRow row, Clock clock) {
        var head = new Div(code(row), now(row, clock));
        head.addClassName("yt-staff-card-head");
        return new Card(head, name(row), trust(row, clock), missing(row));
    }
}
