package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.Proofs;
import cn.yuetan.portal.servicepoint.Word;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.Map;

/** A courier at the door says what it was like: one tap, taken back by another one the same day. */
class SeenCard extends Card {

    private static final int LONGEST_NOTE = 60;

    private final transient Proofs proofs;
    private final transient PlaceId place;
    private final SerializableRunnable onSaid;
    private final Map<Word, Button> buttons = new EnumMap<>(Word.class);

    SeenCard(Proofs proofs, PlaceId place, SerializableRunnable onSaid) {
        super(Texts.of("servicepoint.seen"));
        this.proofs = proofs;
        this.place = place;
        this.onSaid = onSaid;
        addClassName("yt-seen");
        var row = new Div(
                button(Word.OPEN, LineIcon.CHECK),
                button(Word.CLOSED, LineIcon.LOCK),
                button(Word.WRONG, LineIcon.EDIT));
        row.addClassName("yt-seen-words");
        add(row, new Paragraph(Texts.of("servicepoint.seen.hint")));
        press();
    }

    private Button button(Word word, LineIcon icon) {
        var button = new Button(Texts.of("servicepoint.seen." + word.name()), icon.create());
        Buttons.once(button, event -> {
            if (word == Word.WRONG) {
                askWhat();
            } else {
                say(word, "");
            }
        });
        buttons.put(word, button);
        return button;
    }

    private void say(Word word, String note) {
        proofs.seen(place, word, note);
        press();
        Toast.good(Texts.of("servicepoint.seen.thanks"));
        onSaid.run();
    }

    private void askWhat() {
        var dialog = new Dialog(Texts.of("servicepoint.seen.wrong"));
        var what = new TextField(Texts.of("servicepoint.seen.what"));
        what.setMaxLength(LONGEST_NOTE);
        what.setWidthFull();
        dialog.add(what);
        dialog.getFooter()
                .add(
                        Buttons.quiet("servicepoint.seen.keep", event -> dialog.close()),
                        Buttons.primary("servicepoint.seen.send", event -> {
                            say(Word.WRONG, what.getValue());
                            dialog.close();
                        }));
        dialog.open();
    }

    private void press() {
        var mine = proofs.mineToday(place);
        buttons.forEach((word, button) -> {
            var on = mine.filter(word::equals).isPresent();
            button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
            button.setClassName("yt-soft", on);
        });
    }
}
