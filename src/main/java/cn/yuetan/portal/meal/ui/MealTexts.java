package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.PaymentMethod;
import cn.yuetan.portal.meal.Staple;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.Locale;

/** The words of meals in the person's language. */
final class MealTexts {

    private MealTexts() {}

    static String staple(Staple staple) {
        return Texts.of("meal.staple." + key(staple));
    }

    static LineIcon icon(Staple staple) {
        return staple == Staple.RICE ? LineIcon.RICE : LineIcon.BUN;
    }

    static String state(MealOrderState state) {
        return Texts.of("meal.state." + key(state));
    }

    static String method(PaymentMethod method) {
        return Texts.of("meal.pay." + key(method));
    }

    static StatusBadge badge(MealOrderState state) {
        var tone =
                switch (state) {
                    case ORDERED, PREPARING -> Tone.WAITING;
                    case READY -> Tone.NOW;
                    case HANDED_OVER -> Tone.GOOD;
                    case CANCELLED, NOT_COLLECTED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, state(state));
    }

    /** The soup and what comes without limit, in one quiet line. */
    static String soupLine(MealMenuDetails menu) {
        return menu.dishes().soup() + " · " + Texts.of("meal.staple.plenty");
    }

    /** 清真 and 不辣, where they are true; no room where neither is. */
    static Div marks(boolean halal, boolean noChilli) {
        var marks = new Div();
        marks.addClassName("meal-marks");
        if (halal) {
            marks.add(new StatusBadge(Tone.GOOD, LineIcon.HALAL, Texts.of("meal.mark.halal")));
        }
        if (noChilli) {
            marks.add(new StatusBadge(Tone.GOOD, LineIcon.CHILLI_OFF, Texts.of("meal.mark.nochilli")));
        }
        marks.setVisible(halal || noChilli);
        return marks;
    }

    /** How it stands with the portions at this time, in a few words. */
    static String availability(MealMenuDetails menu, LocalTime now) {
        return switch (menu.at(now)) {
            case OPEN -> Texts.of("meal.left", Integer.toString(menu.remaining()));
            case BEFORE_SERVING -> Texts.of("meal.from", Formats.time(menu.servingFrom()));
            case AFTER_LAST_CALL -> Texts.of("meal.over");
            case SOLD_OUT -> Texts.of("meal.soldOut");
            case CLOSED -> Texts.of("meal.closed");
        };
    }

    /** The price with a large figure and a small unit. */
    static Div price(int fen) {
        var amount = new Span(Formats.yuan(fen));
        amount.addClassNames("meal-price-amount", "num");
        var price = new Div(amount, new Span(Texts.of("meal.yuan")));
        price.addClassName("meal-price");
        return price;
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
