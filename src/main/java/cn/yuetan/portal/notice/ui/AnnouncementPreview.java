package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.announcement.AnnouncementDraft;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What is being written, as a phone and a tablet will show it. */
class AnnouncementPreview extends Card {

    private final Div phone = new Div();
    private final Div kiosk = new Div();
    private final Div onKiosk = new Div();

    AnnouncementPreview() {
        super(Texts.of("notice.announcement.preview"));
        addClassName("yt-announcement-preview");
        phone.addClassName("yt-preview-phone");
        kiosk.addClassName("yt-preview-kiosk");
        onKiosk.add(caption("notice.announcement.preview.kiosk"), kiosk);
        add(caption("notice.announcement.preview.phone"), phone, onKiosk);
    }

    void show(AnnouncementDraft draft) {
        phone.removeAll();
        one(draft.title(), draft.body());
        if (!draft.titleEnglish().isBlank() || !draft.bodyEnglish().isBlank()) {
            one(
                    draft.titleEnglish().isBlank() ? draft.title() : draft.titleEnglish(),
                    draft.bodyEnglish().isBlank() ? draft.body() : draft.bodyEnglish());
        }
        kiosk.removeAll();
        onKiosk.setVisible(draft.pinnedKiosk());
        kiosk.add(LineIcon.BELL.create(), new Span(titleOf(draft.title())));
    }

    private void one(String title, String body) {
        var page = new Div(new H3(titleOf(title)));
        page.addClassName("yt-preview-page");
        page.add(
                body.isBlank()
                        ? new Paragraph(Texts.of("notice.announcement.preview.empty"))
                        : new AnnouncementText(body));
        phone.add(page);
    }

    private static Paragraph caption(String key) {
        var caption = new Paragraph(Texts.of(key));
        caption.addClassNames("yt-quiet", "yt-preview-caption");
        return caption;
    }

    private static String titleOf(String typed) {
        return typed.isBlank() ? Texts.of("notice.announcement.preview.untitled") : typed;
    }
}
