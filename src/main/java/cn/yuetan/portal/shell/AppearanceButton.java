package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Locale;

/** Opens the choice of language, text size and light or dark. */
class AppearanceButton extends Div {

    private static final List<ColorScheme.Value> SCHEMES =
            List.of(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);

    AppearanceButton() {
        addClassName("yt-appearance");
        Button opener = Buttons.icon("shell.appearance", LineIcon.TEXT_SIZE, click -> {});
        Popover popover = new Popover(choices());
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Texts.of("shell.appearance"));
        add(opener, popover);
    }

    private static Div choices() {
        UI ui = UI.getCurrentOrThrow();
        Appearance appearance = Appearance.of(ui);
        Button language = new Button(Texts.of("ui.language.other"), LineIcon.LANGUAGE.create());
        language.addClickListener(click -> appearance.switchLanguage());
        Button text = new Button(textWord(appearance.largeText()), LineIcon.TEXT_SIZE.create());
        text.addClickListener(click -> {
            boolean large = !appearance.largeText();
            appearance.setLargeText(large);
            text.setText(textWord(large));
        });
        Div choices = new Div(language, text);
        choices.addClassName("yt-appearance-choices");
        for (ColorScheme.Value scheme : SCHEMES) {
            choices.add(Buttons.quiet(
                    "shell.scheme." + scheme.name().toLowerCase(Locale.ROOT),
                    LineIcon.MOON,
                    click -> appearance.setScheme(scheme)));
        }
        return choices;
    }

    private static String textWord(boolean large) {
        return Texts.of(large ? "ui.text.normal" : "ui.text.large");
    }
}
