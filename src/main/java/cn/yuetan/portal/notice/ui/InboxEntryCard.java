package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.Snooze;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One message: a tap on its words opens what it speaks of; below, putting it off and putting it away. */
class InboxEntryCard extends Article {

    InboxEntryCard(InboxEntry entry, List<Snooze> offered, InboxActs acts) {
        addClassNames("yt-card", "yt-entry");
        setClassName("yt-entry-unread", entry.unread());
        setClassName("yt-entry-over", entry.over());
        add(words(entry, acts));
        if (entry.done()) {
            add(row(act(entry, "notice.inbox.undoDone", LineIcon.REFRESH, () -> acts.undo(entry))));
        } else if (entry.snoozedUntil().isPresent()) {
            add(row(act(entry, "notice.inbox.wake", LineIcon.BELL, () -> acts.wake(entry))));
        } else {
            var times = new Div();
            times.addClassNames("yt-actions", "yt-entry-times");
            times.setVisible(false);
            offered.forEach(until -> times.add(
                    Buttons.quiet(InboxPage.key("notice.inbox.snooze", until), click -> acts.snooze(entry, until))));
            var later = act(entry, "notice.inbox.snooze", LineIcon.CLOCK, () -> {});
            later.getElement().setAttribute("aria-expanded", "false");
            later.addClickListener(click -> {
                times.setVisible(!times.isVisible());
                later.getElement().setAttribute("aria-expanded", Boolean.toString(times.isVisible()));
            });
            add(row(act(entry, "notice.inbox.done", LineIcon.CHECK, () -> acts.done(entry)), later), times);
        }
    }

    /** What a group is called. */
    static String word(NoticeGroup group) {
        return Texts.of(InboxPage.key("notice.inbox.group", group));
    }

    private static NativeButton words(InboxEntry entry, InboxActs acts) {
        var head = new Span();
        head.addClassName("yt-entry-head");
        if (entry.unread()) {
            var dot = new Span();
            dot.addClassName("yt-entry-dot");
            dot.getElement().setAttribute("role", "img").setAttribute("aria-label", Texts.of("notice.inbox.unread"));
            head.add(dot);
        }
        var title = new Span(entry.title());
        title.addClassName("yt-entry-title");
        head.add(title);
        if (entry.over()) {
            head.add(new StatusBadge(Tone.NEUTRAL, LineIcon.CLOCK, Texts.of("notice.inbox.over")));
        }
        var text = new Span(entry.text());
        text.addClassName("yt-entry-text");
        var foot = new Span(foot(entry));
        foot.addClassNames("yt-entry-foot", "yt-quiet", "num");
        var words = new NativeButton();
        words.add(head, text, foot);
        if (entry.leads()) {
            words.add(LineIcon.ARROW_RIGHT.create());
        }
        words.addClassName("yt-entry-words");
        words.addClickListener(click -> acts.open(entry));
        return words;
    }

    private static String foot(InboxEntry entry) {
        var when = entry.snoozedUntil()
                .map(until -> Texts.of("notice.inbox.until", Formats.time(until)))
                .orElseGet(() -> Formats.time(entry.at()));
        return entry.group()
                .map(group -> Texts.of("notice.inbox.foot", word(group), when))
                .orElse(when);
    }

    /** A small button whose name says which message it acts on: a list of equal buttons tells a listener nothing. */
    private static Button act(InboxEntry entry, String key, LineIcon icon, Runnable act) {
        var button = Buttons.quiet(key, icon, click -> act.run());
        button.setAriaLabel(Texts.of("notice.inbox.act", Texts.of(key), entry.title()));
        return button;
    }

    private static Div row(Button... buttons) {
        var row = new Div(buttons);
        row.addClassNames("yt-actions", "yt-entry-acts");
        return row;
    }
}
