package cn.yuetan.portal.servicepoint;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the sheet in which places come and go. */
public enum SheetColumn {
    CODE(9),
    KIND(14),
    NAME(26),
    ADDRESS(30),
    LANDMARK(22),
    WAY_IN(26),
    ACCESS(22),
    PHONE(16),
    LATITUDE(11),
    LONGITUDE(11),
    MONDAY(16),
    TUESDAY(16),
    WEDNESDAY(16),
    THURSDAY(16),
    FRIDAY(16),
    SATURDAY(16),
    SUNDAY(16),
    HOLIDAYS(11),
    MOVED(11),
    SERVICES(34),

    /** To look at; what stands there when a file comes back is not read. */
    STATE(9),

    /** As above: the day of the last proof. */
    PROVEN(12);

    /** Without these no new place can be written. */
    static final List<SheetColumn> NEEDED = List.of(KIND, NAME, ADDRESS, LATITUDE, LONGITUDE);

    private final int width;

    SheetColumn(int width) {
        this.width = width;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Whether an import reads it. */
    boolean isRead() {
        return this != STATE && this != PROVEN;
    }

    /** The weekday whose hours stand in it. */
    Optional<DayOfWeek> day() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name()))
                .findFirst();
    }

    /** The translation key of its heading. */
    public String key() {
        return "servicepoint.sheet." + name();
    }

    /** The translation key of what may stand in it. */
    String guide() {
        return "servicepoint.sheet.guide." + name();
    }
}
