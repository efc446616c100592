package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.ShortMessage;
import cn.yuetan.portal.notice.SmsGateway;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsChannelTests {

    private final List<ShortMessage> sent = new ArrayList<>();
    private final SmsGateway gateway = message -> {
        sent.add(message);
        return "r1";
    };

    @Test
    void tenThousandCharactersAreRefusedWithTheirCount() {
        assertThat(send("长".repeat(10_000))).isEqualTo(new SendResult.Never("too-long-150"));
        assertThat(sent).isEmpty();
    }

    @Test
    void whatFitsGoesOutWhole() {
        // the title and the line break are two of them
        assertThat(send("长".repeat(668))).isEqualTo(new SendResult.Taken("r1"));
        assertThat(sent).singleElement().satisfies(message -> assertThat(message.text())
                .hasSize(670));
        assertThat(send("长".repeat(669))).isEqualTo(new SendResult.Never("too-long-11"));
    }

    private SendResult send(String text) {
        return new SmsChannel(gateway).send(Wording.message("+8613800000001", "题", text));
    }
}
