package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.WaitingCourier;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Stands over a page at which somebody may be typing while staff hand somebody in: only the right one says yes. Without
 * it a stranger would find themselves on another person's home screen.
 */
class HandInQuestion extends Div {

    private final WaitingCourier courier;

    HandInQuestion(WaitingCourier courier, SerializableConsumer<Long> yes, SerializableConsumer<Long> no) {
        this.courier = courier;
        addClassName("yt-hand-in");
        getElement().setAttribute("role", "alertdialog");
        getElement().setAttribute("aria-label", Texts.of("kiosk.handIn.question", courier.maskedName()));
        var refuse = Buttons.once(new Button(Texts.of("kiosk.handIn.no")), event -> {
            no.accept(courier.handover());
            removeFromParent();
        });
        var accept = Buttons.primary("kiosk.handIn.yes", event -> {
            removeFromParent();
            yes.accept(courier.handover());
        });
        var buttons = new Div(refuse, accept);
        buttons.addClassName("yt-hand-in-buttons");
        var box = new Div(
                LineIcon.PERSON.create(),
                new H2(Texts.of("kiosk.handIn.question", courier.maskedName())),
                new Paragraph(Texts.of("kiosk.handIn.question.why")),
                buttons);
        box.addClassName("yt-hand-in-box");
        add(box);
    }

    boolean isAbout(WaitingCourier other) {
        return courier.equals(other);
    }
}
