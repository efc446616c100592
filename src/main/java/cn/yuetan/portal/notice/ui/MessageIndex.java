package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.wording.MessageRow;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All kinds of messages, group by group; found by words or id. */
class MessageIndex extends Div {

    private final Nav groups = new Nav();
    private final Map<String, RouterLink> links = new HashMap<>();
    private transient List<MessageRow> rows = List.of();
    private transient Predicate<MessageRow> narrowed = row -> true;
    private String wanted = "";
    private @Nullable String selected;

    MessageIndex() {
        addClassName("yt-messages-index");
        groups.addClassName("yt-messages-groups");
        groups.getElement().setAttribute("aria-label", Texts.of("notice.menu.messages"));
        var filters = new FilterBar()
                .search(Texts.of("notice.messages.search"), typed -> {
                    wanted = typed.toLowerCase(Locale.ROOT);
                    draw();
                })
                .chip(Texts.of("notice.messages.all"), null, true, () -> only(row -> true))
                .chip(Texts.of("notice.messages.changed"), null, false, () -> only(MessageRow::changed))
                .chip(
                        Texts.of("notice.outbox.channel.SMS"),
                        null,
                        false,
                        () -> only(row -> row.channels().contains(ChannelName.SMS)))
                .chip(Texts.of("notice.messages.alarm"), null, false, () -> only(MessageRow::alarm));
        var head = new Div(new PageHeader(Texts.of("notice.menu.messages"), Texts.of("notice.messages.hint")), filters);
        head.addClassName("yt-messages-head");
        add(head, groups);
    }

    /** Shows the rows and marks the selected one. */
    void show(List<MessageRow> fresh, @Nullable String now) {
        var first = rows.isEmpty();
        selected = now;
        if (fresh.equals(rows)) {
            mark();
        } else {
            rows = fresh;
            draw();
        }
        var link = now == null ? null : links.get(now);
        if (first && link != null) {
            link.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        }
    }

    private void only(Predicate<MessageRow> these) {
        narrowed = these;
        draw();
    }

    private void draw() {
        groups.removeAll();
        links.clear();
        var found = rows.stream().filter(narrowed).filter(this::matches).toList();
        for (var group : NoticeGroup.values()) {
            var mine = found.stream().filter(row -> row.group() == group).toList();
            if (!mine.isEmpty()) {
                var section = new Section(new H2(InboxEntryCard.word(group)));
                mine.forEach(row -> section.add(link(row)));
                groups.add(section);
            }
        }
        if (found.isEmpty()) {
            groups.add(new EmptyState(
                    LineIcon.SEARCH, Texts.of("notice.messages.none"), Texts.of("notice.messages.none.hint")));
        }
        mark();
    }

    private boolean matches(MessageRow row) {
        return Stream.of(row.id(), row.title(), row.when(), row.whom())
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private RouterLink link(MessageRow row) {
        var title = new Span(row.title());
        title.addClassName("yt-message-title");
        var head = new Div(title);
        head.addClassName("yt-message-line");
        MessageNames.badges(row).forEach(head::add);
        var when = new Div(row.when());
        when.addClassName("yt-message-when");
        var foot = new Div(Stream.of(row.whom(), MessageNames.ways(row)).collect(Collectors.joining(" \u00B7 ")));
        foot.addClassName("yt-message-foot");
        var link = new RouterLink(MessagesView.class, MessagesView.parameters(row.id()));
        link.add(head, when, foot);
        link.addClassName("yt-message-row");
        links.put(row.id(), link);
        return link;
    }

    private void mark() {
        links.forEach((id, link) -> {
            if (id.equals(selected)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
