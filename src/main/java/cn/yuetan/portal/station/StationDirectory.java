package cn.yuetan.portal.station;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What neighbours ask about stations. */
@NamedInterface("contract")
public interface StationDirectory {

    /** All stations, in the order of their opening. */
    List<StationInfo> all();

    /**
     * One station.
     *
     * @throws StationUnknown if there is none with this number
     */
    StationInfo get(StationId station);

    /** The stations whose business the acting staff member may do: a keeper's own, everything for office and admin. */
    List<StationInfo> mine();

    /**
     * Makes sure that the acting staff member may do this station's business.
     *
     * @throws org.springframework.security.access.AccessDeniedException if it is another keeper's station
     */
    void requireMine(StationId station);
}
