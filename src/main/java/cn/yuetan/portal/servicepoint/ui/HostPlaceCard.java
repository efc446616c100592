package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.HostPlace;
import cn.yuetan.portal.servicepoint.Proofs;
import cn.yuetan.portal.servicepoint.Word;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place as its host meets it: open or not, how fresh the listing is, what couriers said, and one tap for "as usual". */
class HostPlaceCard extends Card {

    private final transient HostDesk desk;
    private final transient Proofs proofs;
    private final transient Clock clock;
    private final boolean alone;
    private transient @Nullable HostPlace shown;

    /** @param alone on the place's own page, where its name stands above already */
    HostPlaceCard(HostDesk desk, Proofs proofs, Clock clock, boolean alone) {
        this.desk = desk;
        this.proofs = proofs;
        this.clock = clock;
        this.alone = alone;
        addClassName("yt-host-place");
    }

    /** Draws anew only what is otherwise, so that a tap on its way stays where it was. */
    void show(HostPlace place) {
        if (place.equals(shown)) {
            return;
        }
        shown = place;
        removeAll();
        if (!alone) {
            add(head(place));
        }
        add(status(place));
        var couriers = couriers(place);
        if (!couriers.isEmpty()) {
            var said = new Div();
            couriers.forEach(line -> said.add(new Paragraph(line)));
            said.addClassName("yt-host-seen");
            add(said);
        }
        add(acts(place));
    }

    private static Div head(HostPlace place) {
        var name = new RouterLink(place.name(), HostPlaceView.class, HostPlacePage.parameters(place.code()));
        name.addClassName("yt-host-name");
        var code = new Span(place.code().toString());
        code.addClassNames("yt-quiet", "num");
        var head = new Div(name, code);
        head.addClassName("yt-place-top");
        return head;
    }

    private Div status(HostPlace place) {
        var now = clock.instant();
        var today = new Span(
                Texts.of("servicepoint.host.today", HoursWords.day(place.today().hours())));
        today.addClassNames("yt-quiet", "num");
        var status = new Div(
                PlaceWords.badge(place.now(), place.pause() != null, now),
                PlaceWords.trust(place.trust(), place.provenAt(), now),
                today);
        status.addClassName("yt-place-status");
        return status;
    }

    private static List<String> couriers(HostPlace place) {
        var lines = new ArrayList<String>();
        var shut =
                place.seen().stream().filter(seen -> seen.word() == Word.CLOSED).count();
        if (shut > 0) {
            lines.add(Texts.of("servicepoint.host.seen.closed", shut));
        }
        place.seen().stream()
                .filter(seen -> seen.word() == Word.WRONG)
                .forEach(seen -> lines.add(
                        seen.note().isEmpty()
                                ? Texts.of("servicepoint.host.seen.wrong")
                                : Texts.of("servicepoint.host.seen.said", seen.note())));
        return lines;
    }

    private Div acts(HostPlace place) {
        var key = RequestKey.fresh();
        var row = new Div();
        row.addClassName("yt-host-acts");
        if (place.pause() != null) {
            row.add(Buttons.primary("servicepoint.host.resume", click -> {
                desk.resume(place.id(), key);
                done("servicepoint.host.resumed");
            }));
        } else {
            row.add(fresh(place) ? provenToday() : renewal(place));
            row.add(Buttons.once(Buttons.quiet("servicepoint.host.notToday"), click -> {
                desk.pause(place.id(), BusinessDay.today(clock).plusDays(1), "", key);
                done("servicepoint.host.paused");
            }));
        }
        row.add(Buttons.quiet("servicepoint.host.pause.longer", click -> new PauseDialog(
                        desk, place.id(), BusinessDay.today(clock), () -> done("servicepoint.host.paused"))
                .open()));
        if (!alone) {
            row.add(Buttons.quiet("servicepoint.host.edit", click -> UI.getCurrentOrThrow()
                    .navigate(HostPlaceView.class, HostPlacePage.parameters(place.code()))));
        }
        return row;
    }

    private Button renewal(HostPlace place) {
        return Buttons.primary("servicepoint.host.renew", click -> {
            proofs.renew(place.id());
            done("servicepoint.host.renewed");
        });
    }

    private static StatusBadge provenToday() {
        var badge = new StatusBadge(Tone.GOOD, Texts.of("servicepoint.host.provenToday"));
        badge.addClassName("yt-host-proven");
        return badge;
    }

    private boolean fresh(HostPlace place) {
        var proven = place.provenAt();
        return proven != null
                && place.seen().isEmpty()
                && !place.doubted()
                && BusinessDay.of(proven).equals(BusinessDay.today(clock));
    }

    private void done(String key) {
        Toast.good(Texts.of(key));
        desk.mine().stream()
                .filter(each -> shown != null && each.id().equals(shown.id()))
                .forEach(this::show);
    }
}
