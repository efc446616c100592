package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.DemoTime;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LiveClock;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Duration;

/** Says on every page that this is a demo and what time the demo shows. */
class DemoRibbon extends Div implements LocaleChangeObserver {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final DemoTime time;
    private final LiveClock clock;
    private final Span word = new Span();

    DemoRibbon(DemoTime time, boolean adjustable) {
        this.time = time;
        clock = new LiveClock(time.now());
        addClassName("yt-demo");
        Component[] words = {word, clock};
        if (adjustable) {
            NativeButton button = new NativeButton();
            button.setAriaLabel(Texts.of("shell.demo.set"));
            button.add(words);
            button.addClickListener(click -> ask());
            add(button);
        } else {
            add(words);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        word.setText(Texts.of(event.getLocale(), "shell.demo") + " · ");
    }

    private void ask() {
        TimePicker picker = new TimePicker(
                Texts.of("shell.demo.time"), time.now().withSecond(0).withNano(0));
        picker.setStep(STEP);
        Dialog dialog = new Dialog(Texts.of("shell.demo.set"), picker);
        dialog.getFooter()
                .add(
                        Buttons.quiet("shell.cancel", click -> dialog.close()),
                        Buttons.primary("shell.demo.apply", click -> {
                            if (picker.getValue() != null) {
                                time.moveTo(picker.getValue());
                                clock.setTime(time.now());
                                dialog.close();
                            }
                        }));
        dialog.open();
    }
}
