package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The title of a card whose changes hold at once, and the small word that says so. */
class Saved extends Div {

    private final Span word = new Span();

    Saved(String titleKey) {
        addClassName("yt-choice-head");
        word.addClassName("yt-saved");
        word.getElement().setAttribute("role", "status");
        add(new H2(Texts.of(titleKey)), word);
    }

    /** What was just changed is kept. */
    void show() {
        word.removeAll();
        word.add(LineIcon.CHECK.create(), new Span(Texts.of("notice.choice.saved")));
    }
}
