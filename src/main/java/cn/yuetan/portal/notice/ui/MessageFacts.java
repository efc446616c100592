package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.wording.MessageDetails;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;

/** When a message is sent, to whom, how, and what can be told in it. */
class MessageFacts extends Card {

    private final DescriptionList list = new DescriptionList();

    MessageFacts(MessageDetails details, NoticeSettings.Outbox settings) {
        list.addClassName("yt-facts");
        var row = details.row();
        fact("notice.messages.when", new Span(row.when()));
        fact("notice.messages.whom", new Span(row.whom()));
        fact("notice.messages.ways", new Span(MessageNames.ways(row)));
        fact("notice.messages.night", new Span(night(details, settings)));
        fact("notice.messages.validity", new Span(validity(details)));
        fact("notice.messages.opens", opens(details));
        fact("notice.messages.values", values(details));
        add(list);
    }

    private void fact(String key, Component what) {
        list.add(new DescriptionList.Term(Texts.of(key)), new DescriptionList.Description(what));
    }

    private static String night(MessageDetails details, NoticeSettings.Outbox settings) {
        return details.row().heldAtNight()
                ? Texts.of(
                        "notice.messages.night.held",
                        Integer.toString(settings.quietFrom()),
                        Integer.toString(settings.quietTo()))
                : Texts.of("notice.messages.night.sent");
    }

    private static String validity(MessageDetails details) {
        var life = Formats.duration(details.row().validFor());
        return details.pace() == null
                ? Texts.of("notice.messages.validity.for", life)
                : Texts.of("notice.messages.validity.alarm", Formats.duration(details.pace()), life);
    }

    private static Component opens(MessageDetails details) {
        return details.opens().isEmpty()
                ? new Span(Texts.of("notice.messages.opens.inbox"))
                : new Code(details.opens());
    }

    /** Each value with its type and how it looks like. */
    private static Component values(MessageDetails details) {
        if (details.values().isEmpty()) {
            return new Span(Texts.of("notice.messages.values.none"));
        }
        var all = new Div();
        all.addClassName("yt-values");
        var sample = details.in(Tongue.of(Texts.locale())).sample();
        for (var value : details.values()) {
            var name = new Span('{' + value.name() + '}');
            name.addClassName("yt-brace");
            var type = new Span(Texts.of("notice.messages.type." + value.type()));
            type.addClassName("yt-quiet");
            var like = new Span(Objects.requireNonNullElse(sample.get(value.name()), ""));
            like.addClassName("num");
            all.add(new Div(name, type, like));
        }
        return all;
    }
}
