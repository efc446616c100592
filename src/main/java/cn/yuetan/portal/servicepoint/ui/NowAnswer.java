package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.Need;
import cn.yuetan.portal.servicepoint.NowSpot;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceQuery;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.RightNow;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to "where now": the first one large, the others small; what opens next where nothing is open. */
class NowAnswer extends Div {

    private final transient PlaceDirectory directory;
    private final transient PlaceServices services;
    private final transient Clock clock;
    private transient RightNow.@Nullable Answer shown;
    private @Nullable Need shownNeed;

    NowAnswer(PlaceDirectory directory, PlaceServices services, Clock clock) {
        this.directory = directory;
        this.services = services;
        this.clock = clock;
        addClassName("yt-now-answer");
    }

    /** Draws anew only what is otherwise, so that no tap gets lost. */
    void show(Need need, RightNow.Answer answer, boolean located) {
        if (need == shownNeed && answer.equals(shown)) {
            return;
        }
        shown = answer;
        shownNeed = need;
        removeAll();
        if (!answer.open().isEmpty()) {
            open(need, answer.open(), located);
        } else if (!answer.next().isEmpty()) {
            next(answer.next());
        } else {
            add(new EmptyState(
                    LineIcon.MOON,
                    Texts.of("servicepoint.now.nowhere"),
                    Texts.of("servicepoint.now.nowhere.hint"),
                    all(need)));
        }
    }

    private void open(Need need, List<NowSpot> spots, boolean located) {
        var rest = spots;
        if (located) {
            add(large(spots.getFirst()));
            rest = spots.subList(1, spots.size());
            if (!rest.isEmpty()) {
                add(new H2(Texts.of("servicepoint.now.others")));
            }
        }
        if (!rest.isEmpty()) {
            add(small(rest));
        }
        add(all(need));
    }

    private void next(List<NowSpot> spots) {
        var first = spots.getFirst();
        add(new RefusalNotice(
                Texts.of("servicepoint.now.shut"),
                first.now()
                        .changesAt()
                        .map(opens ->
                                Texts.of("servicepoint.now.next", name(first), PlaceWords.when(opens, clock.instant())))
                        .orElse("")));
        add(large(first));
        if (spots.size() > 1) {
            add(new H2(Texts.of("servicepoint.now.later")), small(spots.subList(1, spots.size())));
        }
    }

    private Component large(NowSpot spot) {
        var now = clock.instant();
        var place = spot.place();
        if (place != null) {
            var details = directory.details(place.code());
            if (details.isPresent()) {
                var card = SpotCard.of(place, details.get(), spot.metres(), now);
                card.addClassName("yt-spot-first");
                return card;
            }
        }
        var station = spot.station();
        if (station == null) {
            return small(List.of(spot));
        }
        var card = SpotCard.of(station, spot, spot.metres(), now);
        card.addClassName("yt-spot-first");
        var left = spot.left();
        return left == null ? card : card.left(left(spot, left));
    }

    private String left(NowSpot spot, int left) {
        var price = spot.price();
        if (price != null) {
            return Texts.of("servicepoint.now.portions", Integer.toString(left), Formats.money(price.fen()));
        }
        return Texts.of(
                shownNeed == Need.BIKE_CHARGE ? "servicepoint.now.bays" : "servicepoint.now.seats",
                Integer.toString(left));
    }

    private Div small(List<NowSpot> spots) {
        var list = new Div();
        list.addClassName("yt-place-list");
        spots.forEach(spot -> list.add(card(spot, clock.instant())));
        return list;
    }

    private PlaceCard card(NowSpot spot, Instant now) {
        var card = new PlaceCard();
        if (spot.place() != null) {
            card.show(spot.place(), spot.metres(), services.all(), now);
        } else if (spot.station() != null) {
            card.show(spot.station(), spot.metres(), services.all(), now);
        }
        return card;
    }

    private static String name(NowSpot spot) {
        if (spot.place() != null) {
            return spot.place().name();
        }
        var station = spot.station();
        return station == null ? "" : station.station().name(Texts.locale());
    }

    private static RouterLink all(Need need) {
        var link = new RouterLink(Texts.of("servicepoint.now.all"), PlaceListView.class);
        link.setQueryParameters(PlaceAddress.of(new PlaceQuery(null, need.service(), false, "")));
        link.addClassName("yt-place-back");
        return link;
    }
}
