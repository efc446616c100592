package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.shared.ui.LineIcon;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** A chip that is on or off by itself. */
class ToggleChip extends NativeButton {

    private boolean on;

    ToggleChip(@Nullable LineIcon icon, String word, SerializableRunnable onTap) {
        addClassName("yt-chip");
        getElement().setAttribute("type", "button");
        if (icon != null) {
            add(icon.create());
        }
        add(new Span(word));
        press(false);
        addClickListener(event -> onTap.run());
    }

    final void press(boolean pressed) {
        on = pressed;
        getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }

    boolean on() {
        return on;
    }
}
