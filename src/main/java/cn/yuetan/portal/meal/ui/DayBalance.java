package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealDayTotals;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The day's balance: how many, how much, what is missing. */
final class DayBalance {

    private DayBalance() {}

    static Div[] of(MealDayTotals totals) {
        return new Div[] {
            figure("ordered", Integer.toString(totals.ordered())),
            figure("handedover", Integer.toString(totals.handedOver())),
            figure("notcollected", Integer.toString(totals.notCollected())),
            figure("cash", Formats.money(totals.cashFen())),
            figure("scan", Formats.money(totals.scanFen())),
            figure("taken", Formats.money(totals.takenFen())),
            unpaid(totals.unpaid())
        };
    }

    private static Div unpaid(int count) {
        var unpaid = figure("unpaid", Integer.toString(count));
        unpaid.setClassName("meal-total-attention", count > 0);
        return unpaid;
    }

    private static Div figure(String key, String value) {
        var number = new Span(value);
        number.addClassNames("meal-total-figure", "num");
        var word = new Span(Texts.of("meal.keeper.total." + key));
        word.addClassName("yt-quiet");
        var figure = new Div(number, word);
        figure.addClassName("meal-total");
        return figure;
    }
}
