package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.duty.AlarmEntry;
import cn.yuetan.portal.notice.duty.AlarmMark;
import cn.yuetan.portal.notice.duty.AlarmState;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Timeline;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One alarm: what it says, who was called, what can be done. It stays while it rings, so that no tap meets a new button. */
class AlarmCard extends Div {

    private final Function<AlarmEntry, List<Component>> acts;
    private final Div badge = new Div();
    private final Paragraph facts = new Paragraph();
    private final Div trail = new Div();
    private final Div actions = new Div();
    private @Nullable String drawnFor;

    AlarmCard(AlarmEntry entry, Function<AlarmEntry, List<Component>> acts) {
        this.acts = acts;
        var head = new Div(new H2(entry.title()), badge);
        head.addClassName("yt-alarm-head");
        var text = new Paragraph(entry.text());
        text.addClassName("yt-alarm-text");
        facts.addClassName("yt-quiet");
        actions.addClassName("yt-actions");
        var card = new Card(head, text, facts, actions, trail);
        card.addClassNames("yt-alarm", "yt-stack");
        card.edge(Tone.NOW);
        add(card);
    }

    void show(AlarmEntry entry, List<AlarmMark> marks, AlarmWords words) {
        var ringing = entry.state() == AlarmState.OPEN;
        badge.removeAll();
        badge.add(
                ringing
                        ? new StatusBadge(Tone.NOW, LineIcon.BELL, Texts.of("notice.alarms.state.OPEN"))
                        : new StatusBadge(
                                Tone.WAITING,
                                LineIcon.PERSON,
                                Texts.of("notice.alarms.by", Objects.requireNonNullElse(entry.takenBy(), ""))));
        facts.setText(Texts.of("notice.alarms.since", Formats.dateTime(entry.raisedAt()), entry.calls()));
        var state = entry.state() + "|" + entry.takenBy();
        if (!state.equals(drawnFor)) {
            drawnFor = state;
            actions.removeAll();
            actions.add(acts.apply(entry));
            if (!entry.opens().isEmpty() && !entry.opens().equals("/" + AlarmsView.ROUTE)) {
                var link = new Anchor(entry.opens(), Texts.of("notice.alarms.open"));
                link.getElement().setAttribute("router-link", true);
                actions.add(link);
            }
        }
        var line = new Timeline();
        marks.forEach(mark -> line.entry(Formats.time(mark.at()), AlarmWords.tone(mark), words.of(mark), null));
        trail.removeAll();
        trail.add(line);
    }
}
