package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;

class OnePostTests {

    @Test
    void whoeverDoesNotAnswerInTimeWasReachedAllTheSame() {
        assertThat(OnePost.problem(new HttpTimeoutException("request timed out")))
                .isEqualTo("timeout");
    }

    @Test
    void whoeverDoesNotOpenWasNotReached() {
        assertThat(OnePost.problem(new HttpConnectTimeoutException("connect timed out")))
                .isEqualTo("unreached");
        assertThat(OnePost.problem(new ConnectException())).isEqualTo("unreached");
        assertThat(OnePost.problem(new IOException("reset"))).isEqualTo("unreached");
    }

    @Test
    void everythingElseIsAnError() {
        assertThat(OnePost.problem(new IllegalStateException())).isEqualTo("error");
    }
}
