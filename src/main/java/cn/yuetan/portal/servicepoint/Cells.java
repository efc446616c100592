package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.GeoPoint;

/**
 * Beijing as small cells of 0.0005 degrees, about 55 by 43 metres, numbered row by row: neighbours in a row are neighbours in
 * the index, so that a box is a handful of ranges.
 */
final class Cells {

    static final double DEGREES = 0.0005;

    private static final double SOUTH = 39.0;
    private static final double WEST = 115.0;
    private static final int ROW = 8192;

    private Cells() {}

    static int of(GeoPoint point) {
        return row(point) * ROW + column(point);
    }

    /** The row of a cell; kept inside of Beijing. */
    static int row(GeoPoint point) {
        return clamp((point.latitude() - SOUTH) / DEGREES);
    }

    /** The column of a cell; kept inside of Beijing. */
    static int column(GeoPoint point) {
        return clamp((point.longitude() - WEST) / DEGREES);
    }

    /** The first and last cell of a piece of a row. */
    static int[] range(int row, int from, int to) {
        var line = Math.clamp(row, 0, ROW - 1) * ROW;
        return new int[] {line + Math.clamp(from, 0, ROW - 1), line + Math.clamp(to, 0, ROW - 1)};
    }

    private static int clamp(double cell) {
        return Math.clamp((long) Math.floor(cell), 0, ROW - 1);
    }
}
