package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.wording.MessageDetails;
import cn.yuetan.portal.notice.wording.MessageWords;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingText;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Title and text in one language, the values beside them, and what is wrong with them at this moment. */
class WordingColumn extends Div {

    private static final int TYPING_PAUSE_MS = 300;
    private static final int FIELD_HOLDS = 2000;

    private final Tongue tongue;
    private final transient MessageActs acts;
    private final TextField title = new TextField(Texts.of("notice.wording.title"));
    private final TextArea text = new TextArea(Texts.of("notice.wording.text"));
    private final Div said = new Div();
    private transient WordingText opened;

    WordingColumn(MessageDetails details, MessageWords words, MessageActs acts, Runnable onTyped) {
        this.acts = acts;
        tongue = words.tongue();
        opened = words.now();
        addClassNames("yt-wording-column", "yt-wording-edited");
        title.setMaxLength(FIELD_HOLDS);
        text.setMaxLength(FIELD_HOLDS);
        text.setMinRows(4);
        Stream.of(title, text).forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        });
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(TYPING_PAUSE_MS);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MS);
        show(opened);
        title.addValueChangeListener(event -> typed(onTyped));
        text.addValueChangeListener(event -> typed(onTyped));
        said.addClassName("yt-wording-said");
        said.getElement().setAttribute("aria-live", "polite");
        var acting = new Div(Buttons.once(Buttons.quiet("notice.wording.test"), click -> acts.test(tongue, words())));
        acting.addClassName("yt-actions");
        if (words.own() != null) {
            acting.add(Buttons.quiet("notice.wording.standard", click -> {
                show(words.standard());
                typed(onTyped);
            }));
        }
        add(MessageWordsCard.tongue(tongue), title, text);
        if (!details.values().isEmpty()) {
            add(new ValueChips(details.values(), words));
        }
        add(said, acting);
        check();
    }

    /** What stands in the fields. */
    WordingText words() {
        return new WordingText(title.getValue(), text.getValue());
    }

    boolean touched() {
        return !words().equals(opened);
    }

    /** These words stand there now: nothing is touched any more. */
    void reopen(WordingText words) {
        opened = words;
        show(words);
    }

    final void show(WordingText words) {
        title.setValue(words.title());
        text.setValue(words.text());
    }

    private void typed(Runnable onTyped) {
        check();
        onTyped.run();
    }

    private void check() {
        var problem = acts.problem(tongue, words());
        said.setText(problem.map(MessageNames::sentence).orElseGet(() -> acts.warnings(tongue, words()).stream()
                .map(MessageNames::sentence)
                .collect(Collectors.joining(" "))));
        said.setClassName("yt-warn", problem.isEmpty());
        said.setClassName("yt-wrong", problem.isPresent());
    }
}
