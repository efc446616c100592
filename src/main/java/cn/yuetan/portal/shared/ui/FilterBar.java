package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** One row of search, chips and fields that narrow a list. */
public class FilterBar extends Div {

    private static final int TYPING_PAUSE_MS = 300;

    /** An empty bar. */
    public FilterBar() {
        addClassName("yt-filters");
        getElement().setAttribute("role", "search");
    }

    /** Adds a search field that reports after a short pause in typing. */
    public FilterBar search(String placeholder, SerializableConsumer<String> onChange) {
        TextField field = new TextField();
        field.addClassName("yt-search");
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setPrefixComponent(LineIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MS);
        field.addValueChangeListener(event -> onChange.accept(event.getValue().strip()));
        add(field);
        return this;
    }

    /** Adds a chip; at most one of the chips of this bar is on. */
    public FilterBar chip(String word, @Nullable String count, boolean on, SerializableRunnable onChoose) {
        NativeButton chip = new NativeButton();
        chip.addClassName("yt-chip");
        chip.add(new Span(word));
        if (count != null) {
            Span number = new Span(count);
            number.addClassName("num");
            chip.add(number);
        }
        press(chip, on);
        chip.addClickListener(event -> {
            getChildren().filter(child -> child.hasClassName("yt-chip")).forEach(child -> press(child, child == chip));
            onChoose.run();
        });
        add(chip);
        return this;
    }

    /** Adds any other field. */
    public FilterBar field(Component field) {
        add(field);
        return this;
    }

    private static void press(Component chip, boolean on) {
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
}
