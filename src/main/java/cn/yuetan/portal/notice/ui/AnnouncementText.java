package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.announcement.Markdown;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;

/** An announcement's body; {@link Markdown} lets nothing through that could act. */
class AnnouncementText extends Div {

    AnnouncementText(String markdown) {
        addClassName("yt-announcement-text");
        show(markdown);
    }

    final void show(String markdown) {
        removeAll();
        add(new Html("<div>" + Markdown.html(markdown) + "</div>"));
    }
}
