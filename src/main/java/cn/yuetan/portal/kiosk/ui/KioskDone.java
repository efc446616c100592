package cn.yuetan.portal.kiosk.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;

/**
 * What the last page of an act says, all words already in the person's language: what, where, when, what next.
 *
 * @param badge the good news in a few characters, 订好了
 * @param number the number that is the picture of the page
 * @param sentence what to do next, at most two short lines
 * @param lines facts worth a second look, at most five
 * @param undo how to take it back, where that still works
 */
public record KioskDone(
        String badge, Optional<BigNumber> number, String sentence, List<Line> lines, Optional<Undo> undo) {

    /** A page with the good news and one sentence. */
    public static KioskDone of(String badge, String sentence) {
        return new KioskDone(badge, Optional.empty(), sentence, List.of(), Optional.empty());
    }

    /** The same page with a number as its picture; {@code spoken} is its accessible name, 取餐号 037. */
    public KioskDone number(String label, String digits, String spoken) {
        return new KioskDone(badge, Optional.of(new BigNumber(label, digits, spoken)), sentence, lines, undo);
    }

    /** The same page with one more fact. */
    public KioskDone line(String label, String value) {
        var more = new java.util.ArrayList<>(lines);
        more.add(new Line(label, value));
        return new KioskDone(badge, number, sentence, List.copyOf(more), undo);
    }

    /** The same page with a way back; the act itself shows what comes after it. */
    public KioskDone undo(String label, SerializableRunnable act) {
        return new KioskDone(badge, number, sentence, lines, Optional.of(new Undo(label, act)));
    }

    /** A number so large that it is the picture. */
    public record BigNumber(String label, String digits, String spoken) {}

    /** One fact. */
    public record Line(String label, String value) {}

    /** The way back. */
    public record Undo(String label, SerializableRunnable act) {}
}
