package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The title of a page, a quiet line under it and its actions on the right. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();

    /** A header; the actions stand in the order given. */
    public PageHeader(String title, @Nullable String subtitle, Component... actions) {
        addClassName("yt-page-header");
        Div words = new Div(this.title, this.subtitle);
        words.addClassName("yt-page-header-words");
        Div right = new Div(actions);
        right.addClassName("yt-actions");
        right.setVisible(actions.length > 0);
        add(words, right);
        setTitle(title);
        setSubtitle(subtitle);
    }

    /** Replaces the title; the attribute of the same name, a tooltip, is not wanted here. */
    @Override
    public final void setTitle(String text) {
        title.setText(text);
    }

    /** Replaces the line under the title; null hides it. */
    public final void setSubtitle(@Nullable String text) {
        subtitle.setText(text == null ? "" : text);
        subtitle.setVisible(text != null);
    }
}
