package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.station.StationOffers;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says where a hot meal can be had now and how many are left; one statement, one more for the days to come. */
@Component
class MealsAtStations implements StationOffers {

    private static final String SERVICE = "hot-meal";
    private static final int DAYS_AHEAD = 7;

    private final MealMenuTable menus;
    private final Clock clock;

    MealsAtStations(MealMenuTable menus, Clock clock) {
        this.menus = menus;
        this.clock = clock;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Map<StationId, Portions> now() {
        var now = BusinessDay.now(clock);
        var portions = new HashMap<StationId, Portions>();
        menus.ofDay(now.toLocalDate()).forEach(menu -> portions.put(menu.station(), today(menu, now)));
        for (var menu :
                menus.upTo(now.toLocalDate().plusDays(1), now.toLocalDate().plusDays(DAYS_AHEAD))) {
            var known = portions.get(menu.station());
            if (known == null || (!known.available() && known.next().isEmpty())) {
                portions.put(menu.station(), later(menu));
            }
        }
        return portions;
    }

    private static Portions today(MealMenuDetails menu, LocalDateTime now) {
        var price = new Money(menu.priceFen());
        return switch (menu.at(now.toLocalTime())) {
            case OPEN -> {
                var until = BusinessDay.at(menu.day(), menu.lastCall());
                yield new Portions(menu.remaining(), Optional.of(until), Optional.empty(), price);
            }
            case BEFORE_SERVING -> later(menu);
            case AFTER_LAST_CALL, SOLD_OUT, CLOSED -> new Portions(0, Optional.empty(), Optional.empty(), price);
        };
    }

    private static Portions later(MealMenuDetails menu) {
        var from = BusinessDay.at(menu.day(), menu.servingFrom());
        return new Portions(0, Optional.empty(), Optional.of(from), new Money(menu.priceFen()));
    }
}
