package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.inbox.TestInbox;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tablet says how many messages wait, and nothing of them. */
class WaitingMessagesTests extends KioskViewTest {

    @Autowired
    private TestInbox messages;

    @Test
    void greetsWithTheNumberOnly() {
        var courier = people.courier();
        messages.put(courier, NoticeGroup.MEAL, "/meals");
        messages.put(courier, NoticeGroup.MEAL, "/meals");
        inHand(courier);
        open("kiosk/home");
        assertThat(_find(Div.class, spec -> spec.withClasses("yt-home-messages")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getElement().getTextRecursively()).isEqualTo("你有 2 条消息请在手机上看"));
    }

    @Test
    void saysNothingWhereNothingWaits() {
        messages.put(people.courier());
        inHand(people.courier());
        open("kiosk/home");
        assertThat(_find(Div.class, spec -> spec.withClasses("yt-home-messages")))
                .isEmpty();
    }
}
