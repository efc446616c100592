package cn.yuetan.portal.servicepoint;

/**
 * An E站 in the list of staff.
 *
 * @param hours whether anybody wrote when it is open
 * @param phone whether it has one
 * @param closed for good
 * @param hosts how many keep it
 */
public record StaffPlaceRow(PlaceRow place, boolean hours, boolean phone, boolean closed, int hosts) {

    public PlaceId id() {
        return place.id();
    }
}
