package cn.yuetan.portal.hours;

import cn.yuetan.portal.shared.InputRefused;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** The hours that begin on one day, in their order; none where it stays closed. */
@NamedInterface("contract")
public record DayHours(List<Span> spans) {

    public static final DayHours CLOSED = new DayHours(List.of());

    private static final int MOST = 4;
    private static final int LONGEST_TEXT = 100;
    private static final Pattern SPAN =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)\\s*[-~\u2013\u2014\uff5e]\\s*([01]?\\d|2[0-4]):([0-5]\\d)");

    /**
     * Puts them in their order.
     *
     * @throws InputRefused if they overlap or are more than four
     */
    public DayHours {
        spans = spans.stream().sorted(Comparator.comparing(Span::opens)).toList();
        if (spans.size() > MOST) {
            throw new InputRefused("hours.refused.many", MOST);
        }
        for (var number = 1; number < spans.size(); number++) {
            if (spans.get(number - 1).until() > spans.get(number).from()) {
                throw new InputRefused(
                        "hours.refused.overlap",
                        spans.get(number - 1).toString(),
                        spans.get(number).toString());
            }
        }
    }

    /** Open once a day, as most places are. */
    public static DayHours of(LocalTime opens, LocalTime closes) {
        return new DayHours(List.of(new Span(opens, closes)));
    }

    /**
     * Reads what {@link #text} writes and what people type for it: {@code 7:00-12:00,13:00～24:00}; nothing is closed.
     *
     * @throws InputRefused if it is no list of hours
     */
    public static DayHours parse(String typed) {
        var text = typed.strip().replace('\uff1a', ':').replace('\uff0c', ',').replace('\u3001', ',');
        if (text.isEmpty()) {
            return CLOSED;
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InputRefused("hours.refused.text", text.substring(0, LONGEST_TEXT));
        }
        return new DayHours(
                Arrays.stream(text.split(",", -1)).map(DayHours::span).toList());
    }

    /** {@code 07:00-12:00,13:00-21:00}, for storing and for tables; empty where it stays closed. */
    public String text() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }

    public boolean closed() {
        return spans.isEmpty();
    }

    private static Span span(String text) {
        var found = SPAN.matcher(text.strip());
        if (!found.matches() || ("24".equals(found.group(3)) && !"00".equals(found.group(4)))) {
            throw new InputRefused("hours.refused.text", text.strip());
        }
        return new Span(
                LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))),
                LocalTime.of(Integer.parseInt(found.group(3)) % 24, Integer.parseInt(found.group(4))));
    }
}
