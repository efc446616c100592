package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.announcement.AnnouncementDetails;
import cn.yuetan.portal.notice.announcement.AnnouncementState;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Timeline;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** An announcement that is not written any more: its words, its figures and what became of it. */
class AnnouncementCase extends Div {

    AnnouncementCase(AnnouncementDetails details, String audience) {
        addClassName("yt-announcement-case");
        var preview = new AnnouncementPreview();
        preview.show(details.draft());
        var facts = new Div(figures(details, audience), history(details));
        facts.addClassName("yt-announcement-fields");
        add(facts, preview);
    }

    private static Card figures(AnnouncementDetails details, String audience) {
        var row = details.row();
        var figures = new Div(
                figure(Integer.toString(row.reached()), Texts.of("notice.announcement.reached")),
                figure(Integer.toString(row.read()), Texts.of("notice.announcement.opened")),
                figure(AnnouncementWords.share(row) + "%", Texts.of("notice.announcement.share")));
        figures.addClassName("yt-announcement-figures");
        var card = new Card(Texts.of("notice.announcement.read"), figures, quiet(audience));
        var pins = AnnouncementWords.pins(row);
        if (!pins.isEmpty()) {
            card.add(quiet(pins));
        }
        if (row.state() == AnnouncementState.PUBLISHED && !details.told()) {
            card.add(quiet(Texts.of("notice.announcement.telling")));
        }
        return card;
    }

    private static Card history(AnnouncementDetails details) {
        var line = new Timeline();
        if (details.publishedAt() != null) {
            line.entry(
                    Formats.dateTime(details.publishedAt()),
                    Tone.GOOD,
                    Texts.of("notice.announcement.history.published"),
                    null);
        } else if (details.row().publishAt() != null) {
            line.entry(
                    Formats.dateTime(details.row().publishAt()),
                    Tone.WAITING,
                    Texts.of("notice.announcement.history.planned"),
                    null);
        }
        if (details.withdrawnAt() != null) {
            line.entry(
                    Formats.dateTime(details.withdrawnAt()),
                    Tone.NOW,
                    Texts.of("notice.announcement.history.withdrawn"),
                    details.withdrawnReason());
        } else {
            line.entry(
                    Formats.dateTime(details.row().expiresAt()),
                    Tone.NEUTRAL,
                    Texts.of(
                            details.row().state() == AnnouncementState.EXPIRED
                                    ? "notice.announcement.history.expired"
                                    : "notice.announcement.history.expires"),
                    null);
        }
        return new Card(Texts.of("notice.announcement.history"), line);
    }

    private static Div figure(String number, String word) {
        var digits = new Span(number);
        digits.addClassNames("yt-desk-figure", "num");
        var unit = new Span(word);
        unit.addClassName("yt-quiet");
        var figure = new Div(digits, unit);
        figure.addClassName("yt-announcement-figure");
        return figure;
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("yt-quiet");
        return line;
    }
}
