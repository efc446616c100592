package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Makes the portal's buttons from text keys: one primary act a screen, the rest quiet. */
public final class Buttons {

    private Buttons() {}

    /** The one thing to do now, in the accent color. */
    public static Button primary(String key) {
        Button button = new Button(Texts.of(key));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** The one thing to do now; a double tap runs the listener once, see {@link #once}. */
    public static Button primary(String key, ComponentEventListener<ClickEvent<Button>> listener) {
        return once(primary(key), listener);
    }

    /** Everything else. */
    public static Button quiet(String key) {
        return new Button(Texts.of(key));
    }

    /** Everything else, with its listener. */
    public static Button quiet(String key, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = quiet(key);
        button.addClickListener(listener);
        return button;
    }

    /** A quiet button with an icon before the word. */
    public static Button quiet(String key, LineIcon icon, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = quiet(key, listener);
        button.setIcon(icon.create());
        return button;
    }

    /** The calm end of a visit, night blue. */
    public static Button finish(String key, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = quiet(key, listener);
        button.addClassName("yt-finish");
        return button;
    }

    /** Something that takes away: never the first choice, always confirmed or undoable. */
    public static Button danger(String key, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = once(quiet(key), listener);
        button.addClassName("yt-danger");
        return button;
    }

    /** A button that shows an icon only; the word stays as its name for screen readers. */
    public static Button icon(String key, LineIcon icon, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = new Button(icon.create(), listener);
        button.addClassName("yt-icon-button");
        button.setAriaLabel(Texts.of(key));
        button.setTooltipText(Texts.of(key));
        return button;
    }

    /** Disables the button in the browser at the first tap and enables it again when the listener is through. */
    public static Button once(Button button, ComponentEventListener<ClickEvent<Button>> listener) {
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            try {
                listener.onComponentEvent(event);
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
