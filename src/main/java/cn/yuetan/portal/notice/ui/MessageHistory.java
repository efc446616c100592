package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.wording.MessageDetails;
import cn.yuetan.portal.notice.wording.WordingChange;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Who changed what and when, newest first; each can be taken up again. */
class MessageHistory extends Card {

    MessageHistory(MessageDetails details, MessageActs acts) {
        super(Texts.of("notice.wording.history"));
        if (details.history().isEmpty()) {
            add(MessageWordsCard.quiet(Texts.of("notice.wording.history.none")));
            return;
        }
        var list = new OrderedList();
        list.addClassNames("yt-timeline", "yt-wording-history");
        details.history().forEach(change -> list.add(entry(change, details, acts)));
        add(list);
    }

    private static ListItem entry(WordingChange change, MessageDetails details, MessageActs acts) {
        var when = new Span(Formats.dateTime(change.at()));
        when.addClassNames("yt-timeline-time", "num");
        var what = new Span(Texts.of(
                change.own() ? "notice.wording.history.changed" : "notice.wording.history.standard",
                change.by(),
                MessageNames.tongue(change.tongue())));
        what.addClassName("yt-wording-who");
        var words = new Div(what);
        line(words, change.before().title(), change.after().title());
        line(words, change.before().text(), change.after().text());
        if (!details.in(change.tongue()).now().equals(change.after())) {
            words.add(Buttons.quiet("notice.wording.restore", click -> acts.edit(change.tongue(), change.after())));
        }
        return new ListItem(when, words);
    }

    private static void line(Div words, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        var was = new HtmlContainer("del");
        was.add(new BracedWords(before));
        var is = new HtmlContainer("ins");
        is.add(new BracedWords(after));
        var line = new Div(was, is);
        line.addClassName("yt-wording-diff");
        words.add(line);
    }
}
