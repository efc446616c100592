package cn.yuetan.portal.servicepoint;

/**
 * A photo of a place.
 *
 * @param name stands in its address and says nothing
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 */
public record PhotoRow(long id, String name, int width, int height) {

    /** Where everybody finds it. */
    public String address() {
        return PlacePhotos.ADDRESS + name + ".jpg";
    }
}
