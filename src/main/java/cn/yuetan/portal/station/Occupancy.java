package cn.yuetan.portal.station;

import org.springframework.modulith.NamedInterface;

/**
 * How full a station is now.
 *
 * @param inside people inside, those who only wanted to be counted among them
 * @param freeBays charging bays nobody said to use
 * @param bays all charging bays
 * @param seats all seats
 */
@NamedInterface("contract")
public record Occupancy(int inside, int freeBays, int bays, int seats) {

    /** A station that nothing is known about yet. */
    public static final Occupancy UNKNOWN = new Occupancy(0, 0, 0, 0);
}
