package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Digits by touch or keyboard, echoed in the browser at once; the server sees them when they are confirmed. */
@Tag("yt-digit-pad")
public class DigitPad extends Component implements HasStyle, HasSize, HasEnabled {

    private final int length;
    private int cleared;
    private int answered;
    private String digits = "";

    private DigitPad(int length, boolean masked) {
        this.length = length;
        addClassName("yt-pad");
        getElement().setProperty("length", length);
        getElement().setProperty("masked", masked);
        getElement().setProperty("deleteWord", Texts.of("ui.pad.delete"));
        getElement().setProperty("confirmWord", Texts.of("ui.pad.confirm"));
        getElement().setProperty("label", Texts.of("ui.pad.label", Integer.toString(length)));
        getElement().setProperty("progressWord", Texts.of("ui.pad.progress", "{0}", Integer.toString(length)));
        addConfirmListener(event -> {
            digits = event.digits();
            getElement().setProperty("answered", ++answered);
        });
    }

    /** A pad that shows the digits. */
    public static DigitPad open(int length) {
        return new DigitPad(length, false);
    }

    /** A pad that shows dots, for PINs. */
    public static DigitPad masked(int length) {
        return new DigitPad(length, true);
    }

    /** Confirms by itself at the last digit, beside the button. */
    public DigitPad confirmWhenFull() {
        getElement().setProperty("confirmWhenFull", true);
        return this;
    }

    /** The digits confirmed last, empty before and after {@link #clear}. */
    public String getValue() {
        return digits;
    }

    /** How many digits are asked for. */
    public int length() {
        return length;
    }

    /** Empties the pad here and in the browser. */
    public void clear() {
        digits = "";
        getElement().setProperty("clearCount", ++cleared);
    }

    /** Empties the pad and says what was wrong; null takes the sentence away. */
    public void setErrorMessage(@Nullable String message) {
        if (message != null) {
            clear();
        }
        getElement().setProperty("errorMessage", message == null ? "" : message);
    }

    /** Runs at the confirm button, at Enter, or at the last digit where that was asked for. */
    public final Registration addConfirmListener(ComponentEventListener<ConfirmEvent> listener) {
        return addListener(ConfirmEvent.class, listener);
    }

    /** Confirms digits as if they had been typed, such as those of a scanner. */
    public void confirm(String typed) {
        ComponentUtil.fireEvent(this, new ConfirmEvent(this, false, typed));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Scripts.ELEMENTS.loadInto(event);
    }

    /** The person confirmed the digits; fewer than asked for never get here. */
    @DomEvent("confirm-digits")
    public static class ConfirmEvent extends ComponentEvent<DigitPad> {

        private final String digits;

        /** What the browser sends, reduced to digits. */
        public ConfirmEvent(DigitPad source, boolean fromClient, @EventData("event.detail") @Nullable String digits) {
            super(source, fromClient);
            String given = digits == null ? "" : digits;
            this.digits = given.matches("[0-9]{" + source.length + "}") ? given : "";
        }

        /** Exactly as many digits as asked for, or nothing where the browser sent rubbish. */
        public String digits() {
            return digits;
        }
    }
}
