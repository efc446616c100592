package cn.yuetan.portal.meal;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The menus of the stations: everybody reads today's, keepers plan their own station's. */
@Service
@Transactional(readOnly = true)
public class MealMenus {

    private static final String READER = "hasAnyRole('KIOSK', 'IN_HAND', 'COURIER', 'KEEPER', 'OFFICE')";
    private static final String KEEPER = "hasAnyRole('KEEPER', 'OFFICE')";

    private final MealMenuTable menus;
    private final MissedMeals missed;
    private final MealNotices notices;
    private final MealBoards boards;
    private final StationDirectory stations;
    private final AuditTrail audit;
    private final MealSettings settings;
    private final Clock clock;

    MealMenus(
            MealMenuTable menus,
            MissedMeals missed,
            MealNotices notices,
            MealBoards boards,
            StationDirectory stations,
            AuditTrail audit,
            MealSettings settings,
            Clock clock) {
        this.menus = menus;
        this.missed = missed;
        this.notices = notices;
        this.boards = boards;
        this.stations = stations;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a station cooks today. */
    @PreAuthorize(READER)
    public Optional<MealMenuDetails> today(StationId station) {
        return menus.of(station, BusinessDay.today(clock));
    }

    /** What all stations cook today; hosts tell couriers about it. */
    @PreAuthorize("hasAnyRole('KIOSK', 'IN_HAND', 'COURIER', 'KEEPER', 'OFFICE', 'HOST')")
    public List<MealMenuDetails> todayEverywhere() {
        return menus.ofDay(BusinessDay.today(clock));
    }

    /** Why no meal can be had at a station now and what works instead; empty while one can be had. */
    @PreAuthorize(READER)
    public Optional<MealRefused> refusalNow(StationId station) {
        var now = BusinessDay.now(clock);
        var open = menus.of(station, now.toLocalDate())
                .filter(menu -> menu.at(now.toLocalTime()) == MealMenuDetails.Availability.OPEN)
                .isPresent();
        return open ? Optional.empty() : Optional.of(missed.reason(station, now));
    }

    /** The menus of the week that a day lies in, Monday first; days without one are missing. */
    @PreAuthorize(KEEPER)
    public List<MealMenuDetails> week(StationId station, LocalDate anyDay) {
        stations.requireMine(station);
        var monday = anyDay.with(DayOfWeek.MONDAY);
        return menus.between(station, monday, monday.plusDays(6));
    }

    /** What the form of a new menu starts with: the station's last price and hours. */
    @PreAuthorize(KEEPER)
    public MenuStart start(StationId station) {
        stations.requireMine(station);
        return menus.newest(station)
                .map(last -> new MenuStart(last.priceFen(), last.portions(), last.servingFrom(), last.lastCall()))
                .orElseGet(() -> new MenuStart(
                        settings.priceFen(), settings.portions(), settings.servingFrom(), settings.lastCall()));
    }

    /**
     * Writes a new menu or changes one; whoever ordered and gets another plate is told.
     *
     * @throws MealRefused for a day that is past, portions below what is sold, a price that somebody ordered at, or a
     *     menu that somebody else changed meanwhile
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize(KEEPER)
    public void save(MenuDraft menu) {
        stations.requireMine(menu.station());
        requireNotPast(menu.day());
        var before = menus.of(menu.station(), menu.day());
        if (write(menu)) {
            before.ifPresent(ordered -> notices.menuChanged(ordered, menu.dishes()));
            audit.record(
                    "mealMenu.saved",
                    "station:" + menu.station().value(),
                    menu.day() + " fen " + menu.priceFen() + " portions " + menu.portions());
            boards.changed(menu.station());
        }
    }

    /**
     * Copies the menus of the week before into the days of this week that have none and are not past.
     *
     * @return how many days were filled
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize(KEEPER)
    public int copyWeekBefore(StationId station, LocalDate anyDay) {
        stations.requireMine(station);
        var monday = anyDay.with(DayOfWeek.MONDAY);
        var present = new HashSet<LocalDate>();
        menus.between(station, monday, monday.plusDays(6)).forEach(menu -> present.add(menu.day()));
        var before = menus.between(station, monday.minusDays(7), monday.minusDays(1));
        if (before.isEmpty()) {
            throw MealRefused.of(Reason.NOTHING_TO_COPY, "meal.refused.nothingToCopy", null);
        }
        var today = BusinessDay.today(clock);
        var drafts = before.stream()
                .filter(menu -> !present.contains(menu.day().plusDays(7))
                        && !menu.day().plusDays(7).isBefore(today))
                .map(menu -> draft(menu).onDay(menu.day().plusDays(7)))
                .toList();
        drafts.forEach(menus::insert);
        boards.changed(station);
        return drafts.size();
    }

    /**
     * Changes today's or a coming day's portions from what the keeper saw; a second tap with the same numbers changes
     * nothing.
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize(KEEPER)
    public void changePortions(StationId station, LocalDate day, int from, int to) {
        stations.requireMine(station);
        requireNotPast(day);
        MenuDraft.checkPortions(to);
        if (menus.changePortions(station, day, from, to)) {
            boards.changed(station);
            return;
        }
        var menu = menus.of(station, day).orElseThrow(MealMenus::missing);
        if (menu.portions() != to) {
            throw whyUnchanged(menu, to, menu.priceFen());
        }
    }

    private boolean write(MenuDraft menu) {
        if (menu.version() == 0) {
            try {
                menus.insert(menu);
                return true;
            } catch (DataIntegrityViolationException failure) {
                if (DatabaseRefusals.violatedKey(failure).isEmpty()) {
                    throw failure;
                }
            }
        } else if (menus.update(menu)) {
            return true;
        }
        var present = menus.of(menu.station(), menu.day()).orElseThrow(MealMenus::missing);
        var same = draft(present).onDay(menu.day()).equals(menu.onDay(menu.day()));
        if (!same) {
            throw menu.version() == present.version()
                    ? whyUnchanged(present, menu.portions(), menu.priceFen())
                    : changedMeanwhile();
        }
        return false;
    }

    private void requireNotPast(LocalDate day) {
        if (day.isBefore(BusinessDay.today(clock))) {
            throw MealRefused.of(Reason.MENU_PAST, "meal.refused.menuPast", "meal.next.today");
        }
    }

    private static MenuDraft draft(MealMenuDetails menu) {
        return new MenuDraft(
                menu.station(),
                menu.day(),
                menu.dishes(),
                menu.priceFen(),
                menu.portions(),
                menu.servingFrom(),
                menu.lastCall(),
                menu.version());
    }

    private static MealRefused whyUnchanged(MealMenuDetails menu, int portions, int priceFen) {
        if (menu.closed()) {
            return MealRefused.of(Reason.DAY_CLOSED, "meal.refused.closedForKeeper", null);
        }
        if (portions < menu.sold()) {
            return MealRefused.of(
                    Reason.PORTIONS_BELOW_SOLD,
                    "meal.refused.portionsBelowSold",
                    "meal.next.portions",
                    Integer.toString(menu.sold()));
        }
        return priceFen == menu.priceFen()
                ? changedMeanwhile()
                : MealRefused.of(Reason.MENU_PRICE_FIXED, "meal.refused.priceFixed", "meal.next.priceTomorrow");
    }

    private static MealRefused changedMeanwhile() {
        return MealRefused.of(Reason.MENU_CHANGED, "meal.refused.menuChanged", "meal.next.look");
    }

    private static MealRefused missing() {
        return MealRefused.of(Reason.MENU_MISSING, "meal.refused.menuMissing", null);
    }
}
