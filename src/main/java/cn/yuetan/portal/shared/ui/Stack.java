package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Things below each other with the surface's own distance; what most pages of phones and desks are. */
public class Stack extends Div {

    /** A stack; extend it for a whole page or use it inside one. */
    public Stack(Component... components) {
        addClassName("yt-stack");
        add(components);
    }
}
