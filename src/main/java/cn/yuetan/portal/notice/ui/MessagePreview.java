package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.channel.SmsParts;
import cn.yuetan.portal.notice.wording.MessageDetails;
import cn.yuetan.portal.notice.wording.MessageWords;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingText;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Words with sample values as they arrive: in both inboxes, on the phone, in the mail. */
class MessagePreview extends Card {

    private final transient MessageDetails details;
    private final Div frames = new Div();

    MessagePreview(MessageDetails details) {
        super(Texts.of("notice.messages.preview"));
        this.details = details;
        addClassName("yt-message-preview");
        frames.addClassName("yt-frames");
        add(frames);
    }

    /**
     * Shows these words.
     *
     * @param kept whether they are those that are sent now
     */
    void show(WordingText chinese, WordingText english, boolean kept) {
        var read = chinese.filled(details.in(Tongue.ZH).sample());
        frames.removeAll();
        frames.add(
                new Div(
                        frame(Texts.of("notice.messages.preview.inbox"), inbox(read)),
                        frame(
                                Texts.of("notice.messages.preview.inbox.english"),
                                inbox(english.filled(details.in(Tongue.EN).sample())))),
                new Div(
                        frame(caption(ChannelName.SMS), sms(read, kept)),
                        frame(caption(ChannelName.EMAIL), mail(read))));
    }

    /** A channel that this kind does not take by itself says so. */
    private String caption(ChannelName channel) {
        var name = Texts.of("notice.outbox.channel." + channel);
        return details.row().channels().contains(channel) ? name : Texts.of("notice.messages.preview.unused", name);
    }

    private static Div frame(String caption, Component... content) {
        var words = new Paragraph(caption);
        words.addClassNames("yt-quiet", "yt-preview-caption");
        var frame = new Div(words);
        frame.addClassName("yt-frame");
        frame.add(content);
        return frame;
    }

    private Component inbox(WordingText read) {
        var dot = new Span();
        dot.addClassName("yt-entry-dot");
        var title = new Span(read.title());
        title.addClassName("yt-entry-title");
        var head = new Span(dot, title);
        head.addClassName("yt-entry-head");
        var text = new Span(read.text());
        text.addClassName("yt-entry-text");
        var words = new Div(head, text);
        if (!details.opens().isEmpty()) {
            words.add(LineIcon.ARROW_RIGHT.create());
        }
        words.addClassName("yt-entry-words");
        var entry = new Div(words);
        entry.addClassNames("yt-entry", "yt-entry-unread", "yt-frame-inbox");
        return entry;
    }

    private Component[] sms(WordingText read, boolean kept) {
        var said = read.shortMessage();
        var bubble = new Div(said);
        bubble.addClassName("yt-frame-sms");
        var parts = SmsParts.of(said);
        var count = new Paragraph(
                parts.fits()
                        ? Texts.of(
                                "notice.messages.sms.count",
                                Integer.toString(parts.characters()),
                                Integer.toString(parts.parts()))
                        : Texts.of("notice.messages.sms.long", Integer.toString(parts.characters())));
        count.addClassNames("num", parts.parts() > 1 ? "yt-warn" : "yt-quiet");
        count.getElement().setAttribute("role", "status");
        return new Component[] {bubble, count, template(kept)};
    }

    /** What has to be on file at the provider. */
    private Component template(boolean kept) {
        var words = details.in(Tongue.ZH);
        var line = new Paragraph();
        line.addClassName("yt-quiet");
        if (!kept) {
            line.setText(Texts.of("notice.messages.sms.template.unsaved"));
        } else if (isOwn(words)) {
            line.setText(Texts.of("notice.messages.sms.template.own", words.template()));
            line.setClassName("yt-warn");
        } else {
            line.setText(Texts.of("notice.messages.sms.template", words.template()));
        }
        return line;
    }

    private static boolean isOwn(MessageWords words) {
        return words.own() != null && words.misfit() == null;
    }

    private Component mail(WordingText read) {
        var subject = new Div(read.title());
        subject.addClassName("yt-frame-subject");
        var mail = new Div(subject, new Paragraph(read.text()));
        if (!details.opens().isEmpty()) {
            mail.add(new Code(details.opens()));
        }
        mail.addClassName("yt-frame-mail");
        return mail;
    }
}
