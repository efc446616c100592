package cn.yuetan.portal.meal;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.TwoLanguages;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a courier has to hear about a meal: fetch it, do not come for it, it is another one. */
@Component
class MealNotices implements NoticeDeclarations {

    /** A meal that waits. */
    record Ready(String number, TwoLanguages station, LocalTime until) {}

    /** An order that the kitchen cannot cook, and why. */
    record CalledOff(String number, String reason) {}

    /** The same for somebody who has paid. */
    record CalledOffPaid(String number, String reason, Money paid) {}

    /** Another plate than the one that was ordered. */
    record Changed(String number, String before, String now) {}

    private static final Duration WHILE_IT_IS_HOT = Duration.ofHours(1);
    private static final Duration TODAY = Duration.ofHours(3);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    static final NoticeKind<Ready> READY = NoticeKind.of(
                    "meal.ready", NoticeGroup.MEAL, new Ready("007", new TwoLanguages("...", ""), FOUR))
            .validFor(WHILE_IT_IS_HOT)
            .opening(values -> "/meals");
    static final NoticeKind<CalledOff> CALLED_OFF = NoticeKind.of(
                    "meal.calledOff", NoticeGroup.MEAL, new CalledOff("007", "..."))
            .by(ChannelName.SMS)
            .validFor(TODAY)
            .opening(values -> "/meals");
    static final NoticeKind<CalledOffPaid> CALLED_OFF_PAID = NoticeKind.of(
                    "meal.calledOffPaid", NoticeGroup.MEAL, new CalledOffPaid("007", "...", new Money(1000)))
            .by(ChannelName.SMS)
            .validFor(TODAY)
            .opening(values -> "/meals");
    static final NoticeKind<Changed> DISH_CHANGED = NoticeKind.of(
                    "meal.dishChanged", NoticeGroup.MEAL, new Changed("007", "...", "..."))
            .validFor(TODAY)
            .opening(values -> "/meals");

    /** A kind of its own: whoever ordered because it was halal must not read over it. */
    static final NoticeKind<Changed> NO_LONGER_HALAL = NoticeKind.of(
                    "meal.noLongerHalal", NoticeGroup.MEAL, new Changed("007", "...", "..."))
            .by(ChannelName.SMS)
            .validFor(TODAY)
            .opening(values -> "/meals");

    private final Notices outbox;
    private final ToldOrders orders;
    private final StationDirectory stations;
    private final MealSettings settings;

    MealNotices(Notices outbox, ToldOrders orders, StationDirectory stations, MealSettings settings) {
        this.outbox = outbox;
        this.orders = orders;
        this.stations = stations;
        this.settings = settings;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(READY, CALLED_OFF, CALLED_OFF_PAID, DISH_CHANGED, NO_LONGER_HALAL);
    }

    /** The kitchen or the window moved an order on. */
    void moved(long order, MealOrderState now) {
        if (now == MealOrderState.READY) {
            ready(orders.one(order));
        } else if (now == MealOrderState.HANDED_OVER) {
            outbox.causeGone(READY, cause(order));
            planGone(order);
        }
    }

    /** The kitchen cannot cook an order. */
    void calledOff(long order, String reason) {
        var told = orders.one(order);
        planGone(order);
        if (told.paidFen() == null) {
            tell(CALLED_OFF, told, new CalledOff(told.numberText(), reason), "calledOff");
        } else {
            var values = new CalledOffPaid(told.numberText(), reason, new Money(told.paidFen()));
            tell(CALLED_OFF_PAID, told, values, "calledOff");
        }
    }

    /** The keeper wrote another menu over the one that people ordered from; what is cooked may be the same. */
    void menuChanged(MealMenuDetails before, MealDishes now) {
        var halalGone = before.dishes().halal() && !now.halal();
        if (!halalGone && before.dishes().sameFood(now)) {
            return;
        }
        for (var told : orders.uncooked(before.station(), before.day())) {
            var values = new Changed(told.numberText(), before.dishes().plateAndSoup(), now.plateAndSoup());
            tell(halalGone ? NO_LONGER_HALAL : DISH_CHANGED, told, values, "menu:" + before.version());
        }
    }

    /** The courier took the order back: what was said about its plate matters to nobody. */
    void takenBack(long order) {
        planGone(order);
    }

    /** The day was closed at this moment: what still waited is not to be fetched any more. */
    void notCollected(StationId station, LocalDate day, Instant at) {
        orders.leftReady(station, day, at).forEach(order -> outbox.causeGone(READY, cause(order)));
    }

    private void ready(ToldOrders.Told told) {
        var station = stations.get(told.station());
        var name = new TwoLanguages(station.name(), station.englishName());
        var values = new Ready(told.numberText(), name, settings.pickUpBy(told.lastCall()));
        tell(READY, told, values, "ready");
    }

    private void planGone(long order) {
        outbox.causeGone(DISH_CHANGED, cause(order));
        outbox.causeGone(NO_LONGER_HALAL, cause(order));
    }

    private <V extends Record> void tell(NoticeKind<V> kind, ToldOrders.Told told, V values, String fact) {
        var cause = cause(told.order());
        var to = new Recipient.Person(new AccountId(told.courier()));
        outbox.send(Notice.once(kind, to, values, cause, cause + ':' + fact));
    }

    private static String cause(long order) {
        return "meal-order:" + order;
    }
}
