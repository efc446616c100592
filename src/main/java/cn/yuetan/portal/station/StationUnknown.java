package cn.yuetan.portal.station;

import cn.yuetan.portal.shared.Refusal;
import org.springframework.modulith.NamedInterface;

/** There is no such station. */
@NamedInterface("contract")
public final class StationUnknown extends Refusal {

    StationUnknown() {
        super("station.unknown");
    }
}
