package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealDishes;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MenuDraft;
import cn.yuetan.portal.meal.MenuStart;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** One day's menu as the keeper writes it; what is refused stays as it was typed. */
final class MenuForm extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final TextField meat = dish("meal.form.meat");
    private final TextField vegetable = dish("meal.form.vegetable");
    private final TextField soup = dish("meal.form.soup");
    private final Checkbox halal = new Checkbox(Texts.of("meal.mark.halal"));
    private final Checkbox noChilli = new Checkbox(Texts.of("meal.mark.nochilli"));
    private final BigDecimalField price = new BigDecimalField(Texts.of("meal.form.price"));
    private final IntegerField portions = new IntegerField(Texts.of("meal.form.portions"));
    private final TimePicker from = time("meal.form.from");
    private final TimePicker lastCall = time("meal.form.lastcall");
    private final StationId station;
    private final LocalDate day;
    private final int version;

    private MenuForm(
            StationId station,
            LocalDate day,
            int version,
            String titleKey,
            MenuStart start,
            SerializableRunnable saved,
            MealMenus menus) {
        this.station = station;
        this.day = day;
        this.version = version;
        setHeaderTitle(Texts.of(titleKey, Formats.date(day)));
        price.setValue(new BigDecimal(Formats.yuan(start.priceFen())));
        portions.setValue(start.portions());
        portions.setStepButtonsVisible(true);
        portions.setStep(1);
        from.setValue(start.servingFrom());
        lastCall.setValue(start.lastCall());
        var marks = new Div(halal, noChilli);
        marks.addClassName("yt-actions");
        var fields = new Div(meat, vegetable, soup, marks, price, portions, from, lastCall);
        fields.addClassName("meal-form");
        add(fields);
        getFooter()
                .add(Buttons.quiet("meal.form.cancel", event -> close()), Buttons.primary("meal.form.save", event -> {
                    menus.save(draft());
                    close();
                    saved.run();
                }));
    }

    static MenuForm forNew(
            StationId station, LocalDate day, MenuStart start, SerializableRunnable saved, MealMenus menus) {
        return new MenuForm(station, day, 0, "meal.form.title.new", start, saved, menus);
    }

    static MenuForm forChange(MealMenuDetails menu, SerializableRunnable saved, MealMenus menus) {
        var start = new MenuStart(menu.priceFen(), menu.portions(), menu.servingFrom(), menu.lastCall());
        var form =
                new MenuForm(menu.station(), menu.day(), menu.version(), "meal.form.title.edit", start, saved, menus);
        form.meat.setValue(menu.dishes().meat());
        form.vegetable.setValue(menu.dishes().vegetable());
        form.soup.setValue(menu.dishes().soup());
        form.halal.setValue(menu.dishes().halal());
        form.noChilli.setValue(menu.dishes().noChilli());
        return form;
    }

    private MenuDraft draft() {
        var dishes = new MealDishes(
                meat.getValue(), vegetable.getValue(), soup.getValue(), halal.getValue(), noChilli.getValue());
        var wanted = portions.getValue();
        LocalTime opens = from.getValue();
        LocalTime closes = lastCall.getValue();
        if (opens == null || closes == null) {
            throw new InputRefused("meal.menu.hours.missing");
        }
        return new MenuDraft(
                station,
                day,
                dishes,
                Fen.of(price.getValue(), "meal.menu.price.range"),
                wanted == null ? 0 : wanted,
                opens,
                closes,
                version);
    }

    private static TextField dish(String key) {
        var field = new TextField(Texts.of(key));
        field.setMaxLength(60);
        return field;
    }

    private static TimePicker time(String key) {
        var field = new TimePicker(Texts.of(key));
        field.setLocale(Locale.UK);
        field.setStep(STEP);
        return field;
    }
}
