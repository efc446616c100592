package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.choice.MessageChoices;
import cn.yuetan.portal.notice.choice.MessageSettings;
import cn.yuetan.portal.notice.choice.QuietMode;
import cn.yuetan.portal.notice.choice.QuietSpan;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;

/** When not to be disturbed, and in which language to be written to. */
class QuietCard extends Card {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final transient MessageChoices choices;
    private final Saved saved = new Saved("notice.choice.quiet");
    private final Span sentence = new Span();
    private final RadioButtonGroup<QuietMode> mode = new RadioButtonGroup<>();
    private final TimePicker from = DayFields.time("notice.choice.quiet.from", STEP);
    private final TimePicker to = DayFields.time("notice.choice.quiet.to", STEP);
    private final Div own = new Div(from, to);
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>(Texts.of("notice.choice.language"));
    private boolean showing;

    /** @param rides whether this person may ride at night */
    QuietCard(MessageChoices choices, boolean rides) {
        this.choices = choices;
        var modes = EnumSet.allOf(QuietMode.class);
        if (!rides) {
            modes.remove(QuietMode.NIGHT_RIDER);
        }
        mode.setItems(modes);
        mode.setAriaLabel(Texts.of("notice.choice.quiet"));
        mode.setItemLabelGenerator(one -> Texts.of(InboxPage.key("notice.choice.quiet", one)));
        mode.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                save(() -> choices.quiet(change.getValue()));
            }
        });
        from.addValueChangeListener(change -> saveHours());
        to.addValueChangeListener(change -> saveHours());
        own.addClassName("yt-pair");
        language.setItems(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
        language.setItemLabelGenerator(one ->
                Texts.of(Locale.ENGLISH.equals(one) ? "notice.choice.language.en" : "notice.choice.language.zh"));
        language.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                save(() -> choices.language(change.getValue()));
            }
        });
        var line = new Div(LineIcon.MOON.create(), sentence);
        line.addClassName("yt-quiet-line");
        line.getElement().setAttribute("aria-live", "polite");
        mode.addClassName("yt-choice-list");
        mode.addThemeName("vertical");
        language.addClassNames("yt-choice-list", "yt-choice-language");
        add(saved, line, mode, own, language);
    }

    void show(MessageSettings settings) {
        showing = true;
        var span = settings.span();
        sentence.setText(sentence(span));
        mode.setValue(settings.quiet().mode());
        own.setVisible(settings.quiet().mode() == QuietMode.OWN);
        from.setValue(span.from());
        to.setValue(span.to());
        language.setValue(settings.language());
        showing = false;
    }

    private static String sentence(QuietSpan span) {
        return span.isNone()
                ? Texts.of("notice.choice.quiet.always")
                : Texts.of("notice.choice.quiet.sentence", Formats.time(span.from()), Formats.time(span.to()));
    }

    /** Half a pair of times is no choice yet. */
    private void saveHours() {
        if (!from.isEmpty() && !to.isEmpty()) {
            save(() -> choices.quiet(from.getValue(), to.getValue()));
        }
    }

    private void save(Runnable act) {
        if (showing) {
            return;
        }
        try {
            act.run();
            saved.show();
        } finally {
            show(choices.mine());
        }
    }
}
