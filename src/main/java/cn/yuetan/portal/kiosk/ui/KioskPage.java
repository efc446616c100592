package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.shared.ui.KioskFrame;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** One page of an act on the tablet: a title, what there is to decide, one primary button; 返回 and 呼叫工作人员 stand below. */
public class KioskPage extends KioskFrame {

    private final H2 title = new H2();
    private final Div stage = new Div();
    private final Component[] always;

    KioskPage(String station, String titleText, Component... always) {
        super(station);
        addClassName("yt-page");
        this.always = always.clone();
        title.addClassName("yt-page-title");
        stage.addClassName("yt-page-stage");
        title(titleText);
        super.content(title, stage);
        super.left(this.always);
    }

    /** Changes the title; an empty one takes no room. */
    public final KioskPage title(String text) {
        title.setText(text);
        title.setVisible(!text.isEmpty());
        return this;
    }

    /** Replaces what stands below the title; it gets the whole room and must fit without scrolling. */
    @Override
    public KioskPage content(Component... components) {
        stage.removeAll();
        stage.add(components);
        return this;
    }

    /** The one button of this step, right below. */
    public KioskPage primary(Button... buttons) {
        right(buttons);
        return this;
    }

    /** Further buttons beside 返回 and 呼叫工作人员. */
    public KioskPage secondary(Component... more) {
        var all = new Component[always.length + more.length];
        System.arraycopy(always, 0, all, 0, always.length);
        System.arraycopy(more, 0, all, always.length, more.length);
        left(all);
        return this;
    }
}
