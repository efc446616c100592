package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.choice.MessageChoices;
import cn.yuetan.portal.notice.choice.MessageSettings;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which groups of messages come by which way; the inbox always has them. */
class GroupsCard extends Card {

    private final transient MessageChoices choices;
    private final boolean withEmail;
    private final Saved saved = new Saved("notice.choice.groups");
    private final Div rows = new Div();
    private final transient Map<NoticeGroup, Row> shown = new EnumMap<>(NoticeGroup.class);
    private boolean showing;

    /** @param withEmail whether this portal sends e-mail at all */
    GroupsCard(MessageChoices choices, boolean withEmail) {
        this.choices = choices;
        this.withEmail = withEmail;
        var hint = new Paragraph(Texts.of("notice.choice.groups.hint"));
        hint.addClassName("yt-quiet");
        rows.addClassName("yt-choices");
        add(saved, hint, rows);
    }

    /** Shows these choices; switches that are there stay, so that focus and a thumb stay where they are. */
    void show(MessageSettings settings) {
        var groups =
                settings.groups().stream().map(MessageSettings.Group::group).toList();
        if (!List.copyOf(shown.keySet()).equals(groups)) {
            shown.clear();
            rows.removeAll();
            groups.forEach(group -> rows.add(row(group)));
        }
        showing = true;
        settings.groups()
                .forEach(one -> Optional.ofNullable(shown.get(one.group())).ifPresent(row -> row.show(one, withEmail)));
        showing = false;
    }

    private Div row(NoticeGroup group) {
        var row = new Row(group, new Span());
        row.sms.addValueChangeListener(change -> save(() -> choices.choose(group, ChannelName.SMS, change.getValue())));
        row.email.addValueChangeListener(
                change -> save(() -> choices.choose(group, ChannelName.EMAIL, change.getValue())));
        row.night.addValueChangeListener(change -> save(() -> choices.passAtNight(group, change.getValue())));
        shown.put(group, row);
        return row.asDiv();
    }

    /** A refused change shows again what holds. */
    private void save(Runnable act) {
        if (showing) {
            return;
        }
        try {
            act.run();
            saved.show();
        } finally {
            show(choices.mine());
        }
    }

    /** One group's switches. */
    private record Row(NoticeGroup group, Span stays, Checkbox sms, Checkbox email, Checkbox night) {

        Row(NoticeGroup group, Span stays) {
            this(
                    group,
                    stays,
                    box(group, "notice.choice.way.sms"),
                    box(group, "notice.choice.way.email"),
                    box(group, "notice.choice.atNight"));
        }

        Div asDiv() {
            var name = new Span(InboxEntryCard.word(group));
            name.addClassName("yt-strong");
            var about = new Span(Texts.of(InboxPage.key("notice.choice.about", group)));
            about.addClassName("yt-quiet");
            stays.addClassName("yt-choice-stays");
            var words = new Div(name, about, stays);
            words.addClassName("yt-row-words");
            var switches = new Div(sms, email, night);
            switches.addClassName("yt-choice-switches");
            var row = new Div(words, switches);
            row.addClassName("yt-choice");
            row.getElement().setAttribute("role", "group");
            row.getElement().setAttribute("aria-label", name.getText());
            return row;
        }

        void show(MessageSettings.Group now, boolean withEmail) {
            sms.setValue(now.sms());
            sms.setReadOnly(now.smsStays());
            email.setValue(now.email());
            email.setReadOnly(now.emailStays());
            email.setVisible(withEmail);
            night.setValue(now.atNight());
            night.setVisible(now.nightMatters());
            stays.setVisible(now.smsStays());
            stays.setText(now.smsStays() ? Texts.of("notice.choice.stays") : "");
        }

        private static Checkbox box(NoticeGroup group, String key) {
            var box = new Checkbox(Texts.of(key));
            box.setAriaLabel(Texts.of("notice.choice.name", InboxEntryCard.word(group), Texts.of(key)));
            return box;
        }
    }
}
