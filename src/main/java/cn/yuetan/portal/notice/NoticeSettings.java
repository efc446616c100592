package cn.yuetan.portal.notice;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of outgoing channels. */
@ConfigurationProperties("portal.notice")
record NoticeSettings(@DefaultValue Sms sms) {

    /**
     * The short message provider.
     *
     * @param url where messages are posted (PORTAL_SMS_URL)
     * @param secret signs each post (PORTAL_SMS_SECRET)
     * @param timeout how long one post may take
     */
    record Sms(
            @Nullable URI url,
            @DefaultValue("") String secret,
            @DefaultValue("5s") Duration timeout) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Sms[" + url + "]";
        }
    }
}
