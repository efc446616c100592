package cn.yuetan.portal.servicepoint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number that an E站 has on its plaque and in its address: {@code E07}. */
public record PlaceCode(int number) implements Comparable<PlaceCode> {

    /** The largest one that can be given out. */
    public static final int LAST = 9_999_999;

    private static final Pattern TYPED = Pattern.compile("[eE]? ?0*([1-9]\\d{0,6})");

    public PlaceCode {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("Not a number of a place: " + number);
        }
    }

    /** What somebody typed or scanned: {@code E07}, {@code e7}, {@code 7}; empty where it is no number. */
    public static Optional<PlaceCode> parse(String typed) {
        var found = TYPED.matcher(typed.strip());
        return found.matches() ? Optional.of(new PlaceCode(Integer.parseInt(found.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(PlaceCode other) {
        return Integer.compare(number, other.number);
    }

    /** E07. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "E%02d", number);
    }
}
