package cn.yuetan.portal.station;

import cn.yuetan.portal.shared.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What a feature hands out at stations in portions. Whoever tells people where to go now asks every such bean and knows none
 * by name.
 */
@NamedInterface("contract")
public interface StationOffers {

    /** Which service of the catalogue it is, such as {@code hot-meal}. */
    String service();

    /** How it stands at this moment; a station that is missing hands out nothing that anybody knows of. */
    Map<StationId, Portions> now();

    /**
     * How an offer stands at one station.
     *
     * @param left portions that can be had now; none while it cannot be had
     * @param until when it ends today; empty while it cannot be had
     * @param next when it can be had again; empty while it can be had, and where nobody has planned that
     * @param price what one costs now or then
     */
    @NamedInterface("contract")
    record Portions(int left, Optional<Instant> until, Optional<Instant> next, Money price) {

        public boolean available() {
            return left > 0;
        }
    }
}
