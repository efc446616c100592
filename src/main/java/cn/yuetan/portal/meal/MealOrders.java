package cn.yuetan.portal.meal;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a courier does about meals, on the phone or in hand at a tablet. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COURIER', 'IN_HAND')")
public class MealOrders {

    private static final int LONGEST_PAGE = 100;

    private final MealOrderTable orders;
    private final MissedMeals missed;
    private final MealNotices notices;
    private final MealBoards boards;
    private final CourierDirectory couriers;
    private final StationDirectory stations;
    private final CurrentPerson currentPerson;
    private final MealSettings settings;
    private final Clock clock;

    MealOrders(
            MealOrderTable orders,
            MissedMeals missed,
            MealNotices notices,
            MealBoards boards,
            CourierDirectory couriers,
            StationDirectory stations,
            CurrentPerson currentPerson,
            MealSettings settings,
            Clock clock) {
        this.orders = orders;
        this.missed = missed;
        this.notices = notices;
        this.boards = boards;
        this.couriers = couriers;
        this.stations = stations;
        this.currentPerson = currentPerson;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Orders today's meal. The same key gives the same order again; the hot row of the menu is touched last and once.
     *
     * @throws MealRefused where there is no meal for this courier here and now; it says why and what works instead
     */
    @Transactional
    @RetryOnConflict
    public MealTicket place(PlaceMealOrder order) {
        var courier = couriers.requireActive();
        var channel = channel(order.station());
        var instant = clock.instant();
        var now = LocalDateTime.ofInstant(instant, BusinessDay.BEIJING);
        if (!order.day().equals(now.toLocalDate())) {
            return orders.withKey(order, courier)
                    .orElseThrow(() -> MealRefused.of(Reason.OTHER_DAY, "meal.refused.otherDay", "meal.next.again"));
        }
        long id;
        try {
            id = orders.insert(order, courier, channel, instant);
        } catch (DataIntegrityViolationException failure) {
            return orderedBefore(order, courier, failure);
        }
        var number = orders.takePortion(id, order.station(), order.day(), now.toLocalTime())
                .orElseThrow(() -> missed.reason(order.station(), now));
        boards.changed(order.station());
        return new MealTicket(
                id, order.station(), order.day(), number, order.staple(), MealOrderState.ORDERED, instant);
    }

    /**
     * Takes an order back, within five minutes and before it is cooked; the portion is free again. Taking back what is
     * taken back changes nothing.
     */
    @Transactional
    @RetryOnConflict
    public MealOrderDetails cancel(long order) {
        var courier = couriers.current();
        var now = clock.instant();
        var cancelled = orders.cancel(order, courier, DatabaseTime.of(now.minus(settings.cancelWithin())), now);
        var details = orders.one(order, courier).orElseThrow(MealOrders::notFound);
        if (cancelled) {
            notices.takenBack(order);
            boards.changed(details.station());
        } else if (details.state() == MealOrderState.ORDERED) {
            throw MealRefused.of(Reason.CANCEL_TOO_LATE, "meal.refused.cancelTooLate", "meal.next.window");
        } else if (details.state() != MealOrderState.CANCELLED) {
            throw MealRefused.of(Reason.CANCEL_COOKING, "meal.refused.cancelCooking", "meal.next.window");
        }
        return details;
    }

    /** The acting courier's meal of today; the one taken back last where none counts. */
    public Optional<MealOrderDetails> today() {
        return orders.ofDay(couriers.current(), BusinessDay.today(clock));
    }

    /** The acting courier's meals, the newest first. */
    public List<MealOrderDetails> history(int offset, int limit) {
        return orders.history(couriers.current(), Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    public int historySize() {
        return orders.count(couriers.current());
    }

    /** A tablet orders at its own station only: the server trusts the device for nothing else. */
    private MealChannel channel(StationId station) {
        if (!currentPerson.has(Roles.IN_HAND)) {
            return MealChannel.PHONE;
        }
        if (!currentPerson.stationIds().contains(station.value())) {
            throw new AccessDeniedException("A tablet orders at its own station");
        }
        return MealChannel.KIOSK;
    }

    private MealTicket orderedBefore(PlaceMealOrder order, CourierId courier, DataIntegrityViolationException failure) {
        if (DatabaseRefusals.violatedKey(failure).isEmpty()) {
            throw failure;
        }
        var sameAct = orders.withKey(order, courier);
        if (sameAct.isPresent()) {
            return sameAct.get();
        }
        var before = orders.counted(courier, order.day()).orElseThrow(MealOrders::notFound);
        throw MealRefused.of(
                Reason.SECOND_MEAL,
                "meal.refused.secondMeal",
                "meal.next.pickUp",
                before.numberText(),
                stations.get(before.station()).name(Texts.locale()));
    }

    private static MealRefused notFound() {
        return MealRefused.of(Reason.NOT_FOUND, "meal.refused.notFound", null);
    }
}
