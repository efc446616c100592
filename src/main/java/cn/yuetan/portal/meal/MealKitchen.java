package cn.yuetan.portal.meal;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.station.StationInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the kitchen and the window of a station do with today's orders. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('KEEPER', 'OFFICE')")
public class MealKitchen {

    public static final int LONGEST_REASON = 40;

    private static final int SHORTEST_REASON = 2;
    private static final int MOST_FEN = 10_000;

    private final MealOrderKitchenTable orders;
    private final MealMenuTable menus;
    private final MealNotices notices;
    private final MealBoards boards;
    private final StationDirectory stations;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final MealSettings settings;
    private final Clock clock;

    MealKitchen(
            MealOrderKitchenTable orders,
            MealMenuTable menus,
            MealNotices notices,
            MealBoards boards,
            StationDirectory stations,
            CurrentPerson currentPerson,
            AuditTrail audit,
            MealSettings settings,
            Clock clock) {
        this.orders = orders;
        this.menus = menus;
        this.notices = notices;
        this.boards = boards;
        this.stations = stations;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The orders of a day that count, by number. */
    public List<KitchenOrder> orders(StationId station, LocalDate day) {
        stations.requireMine(station);
        return orders.ofDay(station, day);
    }

    /** The balance of a day. */
    public MealDayTotals totals(StationId station, LocalDate day) {
        stations.requireMine(station);
        return orders.totals(station, day);
    }

    /** How today's meals stand at the acting person's stations that cook today, in the order of the stations. */
    public List<MealsNow> today() {
        var mine = stations.mine().stream().map(StationInfo::id).toList();
        var now = orders.now(mine, BusinessDay.today(clock));
        return mine.stream()
                .flatMap(station -> now.stream().filter(here -> here.station().equals(station)))
                .toList();
    }

    /** Moves an order to its next state; a second tap changes nothing. Whoever ordered hears when it is ready. */
    @Transactional
    @RetryOnConflict
    public void advance(StationId station, long order, MealOrderState wanted) {
        stations.requireMine(station);
        if (orders.advance(station, order, wanted, clock.instant())) {
            notices.moved(order, wanted);
            boards.changed(station);
            return;
        }
        var now = orders.one(station, order).orElseThrow(MealKitchen::notFound);
        if (now.state() != wanted) {
            throw MealRefused.of(
                    Reason.STATE_MOVED, "meal.refused.stateMoved." + now.state(), "meal.next.look", now.numberText());
        }
    }

    /**
     * Says that an order cannot be cooked: it does not count any more, its portion is gone, and whoever ordered is told
     * why. Saying so twice, or after the courier took it back, changes nothing.
     *
     * @param reason why, in words for the courier, 2 to 40 characters
     */
    @Transactional
    @RetryOnConflict
    public void callOff(StationId station, long order, String reason) {
        stations.requireMine(station);
        var why = reason.strip();
        var length = why.codePointCount(0, why.length());
        if (length < SHORTEST_REASON
                || length > LONGEST_REASON
                || why.codePoints().anyMatch(Character::isISOControl)) {
            throw new InputRefused("meal.refused.reason", Integer.toString(LONGEST_REASON));
        }
        if (orders.callOff(station, order, why, clock.instant())) {
            notices.calledOff(order, why);
            audit.record("mealOrder.calledOff", "meal-order:" + order, "");
            boards.changed(station);
            return;
        }
        var now = orders.one(station, order).orElseThrow(MealKitchen::notFound);
        if (now.state() != MealOrderState.CANCELLED) {
            throw MealRefused.of(
                    Reason.STATE_MOVED, "meal.refused.stateMoved." + now.state(), "meal.next.look", now.numberText());
        }
    }

    /**
     * Takes the money for an order at the window, once.
     *
     * @param fen 1 to 10,000 fen
     */
    @Transactional
    @RetryOnConflict
    public void takePayment(StationId station, long order, int fen, PaymentMethod method) {
        stations.requireMine(station);
        if (fen < 1 || fen > MOST_FEN) {
            throw new InputRefused("meal.refused.amount");
        }
        var keeper = currentPerson.id().map(AccountId::value).orElse(null);
        if (orders.pay(station, order, fen, method, keeper, clock.instant())) {
            audit.record("mealOrder.paid", "meal-order:" + order, method + " fen " + fen);
            boards.changed(station);
            return;
        }
        var now = orders.one(station, order).orElseThrow(MealKitchen::notFound);
        if (!now.paid()) {
            throw MealRefused.of(
                    Reason.PAYMENT_WRONG, "meal.refused.stateMoved." + now.state(), "meal.next.look", now.numberText());
        }
        if (!Integer.valueOf(fen).equals(now.paidFen()) || now.paidMethod() != method) {
            throw MealRefused.of(Reason.ALREADY_PAID, "meal.refused.alreadyPaid", "meal.next.look", now.numberText());
        }
    }

    /**
     * Closes a day: nothing is ordered any more and what was not handed over counts as not collected. Closing twice
     * changes nothing.
     *
     * @return how many meals were not collected
     */
    @Transactional
    @RetryOnConflict
    public int closeDay(StationId station, LocalDate day) {
        stations.requireMine(station);
        var menu = menus.of(station, day)
                .orElseThrow(() -> MealRefused.of(Reason.MENU_MISSING, "meal.refused.menuMissing", null));
        var now = BusinessDay.now(clock);
        if (now.isBefore(day.atTime(menu.lastCall()))) {
            throw MealRefused.of(
                    Reason.CLOSE_TOO_EARLY,
                    "meal.refused.closeTooEarly",
                    null,
                    menu.lastCall().toString());
        }
        var closing = clock.instant();
        menus.close(station, day, closing);
        var left = orders.markNotCollected(station, day, closing);
        notices.notCollected(station, day, closing);
        audit.record("mealDay.closed", "station:" + station.value(), day + " not collected " + left);
        boards.changed(station);
        return left;
    }

    /** What the pick-up screen shows now. */
    @PreAuthorize("hasAnyRole('KIOSK', 'KEEPER', 'OFFICE')")
    public PickupBoard board(StationId station) {
        if (!currentPerson.has(Roles.OFFICE) && !currentPerson.stationIds().contains(station.value())) {
            throw new AccessDeniedException("Another station's pick-up screen");
        }
        var today = BusinessDay.today(clock);
        return new PickupBoard(
                orders.numbers(station, today, MealOrderState.PREPARING, "pickup_number"),
                orders.numbers(station, today, MealOrderState.READY, "ready_at DESC, pickup_number DESC"));
    }

    /** Whether the pick-up screen keeps silent at this time. */
    @PreAuthorize("hasAnyRole('KIOSK', 'KEEPER', 'OFFICE')")
    public boolean quietNow() {
        return settings.quietAt(BusinessDay.timeOfDay(clock));
    }

    private static MealRefused notFound() {
        return MealRefused.of(Reason.NOT_FOUND, "meal.refused.notFound", null);
    }
}
