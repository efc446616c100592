package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.wording.MessageDetails;
import cn.yuetan.portal.notice.wording.MessageWords;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingText;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The words as they are said now, both languages side by side; below them what they were before staff changed them. */
class MessageWordsCard extends Card {

    MessageWordsCard(MessageDetails details, MessageActs acts) {
        super(Texts.of("notice.wording.words"));
        var languages = new Div();
        languages.addClassName("yt-wording-languages");
        for (var tongue : Tongue.values()) {
            languages.add(column(details.in(tongue), acts));
        }
        add(languages);
    }

    private static Div column(MessageWords words, MessageActs acts) {
        var column = new Div(tongue(words.tongue()), said(words.now()));
        column.addClassName("yt-wording-column");
        if (words.own() != null && words.misfit() != null) {
            column.add(note("notice.wording.was.unused", words.own()));
        } else if (words.own() != null) {
            column.add(note("notice.wording.was", words.standard()));
        }
        var test = Buttons.once(Buttons.quiet("notice.wording.test"), click -> acts.test(words.tongue(), words.now()));
        test.setAriaLabel(Texts.of("notice.wording.test.in", MessageNames.tongue(words.tongue())));
        test.addClassName("yt-wording-test");
        column.add(test);
        return column;
    }

    static H3 tongue(Tongue tongue) {
        var name = new H3(MessageNames.tongue(tongue));
        name.addClassName("yt-wording-tongue");
        return name;
    }

    static Div said(WordingText words) {
        var title = new Div(new BracedWords(words.title()));
        title.addClassName("yt-wording-title");
        var text = new Div(new BracedWords(words.text()));
        text.addClassName("yt-wording-text");
        return new Div(title, text);
    }

    private static Div note(String key, WordingText words) {
        var note = new Div(new Span(Texts.of(key)), said(words));
        note.addClassNames("yt-wording-was", "yt-quiet");
        return note;
    }

    static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("yt-quiet");
        return line;
    }
}
