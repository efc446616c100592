package cn.yuetan.portal.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the outbox and of outgoing channels; public for the rooms of this module only. */
@ConfigurationProperties("portal.notice")
public record NoticeSettings(
        @DefaultValue Sms sms,
        @DefaultValue Outbox outbox,
        @DefaultValue Inbox inbox,
        @DefaultValue Announcement announcement,
        @DefaultValue Alarms alarms,
        @DefaultValue Bots bots,
        @DefaultValue Email email,
        @DefaultValue Bouncing bouncing) {

    /**
     * The short message provider.
     *
     * @param url where messages are posted (PORTAL_SMS_URL)
     * @param secret signs each post (PORTAL_SMS_SECRET)
     * @param timeout how long one post may take
     */
    public record Sms(
            @Nullable URI url,
            @DefaultValue("") String secret,
            @DefaultValue("5s") Duration timeout) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Sms[" + url + "]";
        }
    }

    /**
     * How messages leave.
     *
     * @param dispatch whether this node sends at all
     * @param poll how often a node looks for what other nodes wrote or what became due
     * @param parallel how many messages of one channel one node sends at the same time
     * @param tries after so many failed tries a message is dead until staff send it again
     * @param firstPause the longest pause after the first failed try; it doubles with each further one
     * @param longestPause the longest pause between two tries
     * @param quietFrom hour of Beijing's clock from which nobody is disturbed
     * @param quietTo hour of Beijing's clock from which messages go out again
     * @param collapseAt so many waiting messages of one kind for one person become one
     * @param keep how long the trail of a finished message is kept
     */
    public record Outbox(
            @DefaultValue("true") boolean dispatch,
            @DefaultValue("1s") Duration poll,
            @DefaultValue("8") int parallel,
            @DefaultValue("12") int tries,
            @DefaultValue("2s") Duration firstPause,
            @DefaultValue("30m") Duration longestPause,
            @DefaultValue("22") int quietFrom,
            @DefaultValue("7") int quietTo,
            @DefaultValue("10") int collapseAt,
            @DefaultValue("90d") Duration keep) {}

    /**
     * What people were told.
     *
     * @param keep how long a message stands in an inbox, whatever was done with it
     */
    public record Inbox(@DefaultValue("365d") Duration keep) {}

    /**
     * What staff tell many at once.
     *
     * @param publish whether this node publishes by itself what is due
     */
    public record Announcement(@DefaultValue("true") boolean publish) {}

    /**
     * How alarms climb.
     *
     * @param clock whether this node calls people at all
     * @param poll how often it looks whether a call is due
     */
    public record Alarms(
            @DefaultValue("true") boolean clock,
            @DefaultValue("1s") Duration poll) {}

    /**
     * Group bots of WeCom.
     *
     * @param rooms the webhook of each room by the name of its audience, such as {@code office} (PORTAL_BOT_OFFICE); each
     *     is a secret: whoever has it can write there
     * @param hosts where a webhook may lie
     * @param loopback whether it may lie on this machine, without TLS; for tries only
     * @param markdown whether messages are set in Markdown, which WeCom shows and its guests in WeChat do not see
     */
    public record Bots(
            @DefaultValue Map<String, String> rooms,
            @DefaultValue("qyapi.weixin.qq.com") Set<String> hosts,
            @DefaultValue("false") boolean loopback,
            @DefaultValue("true") boolean markdown,
            @DefaultValue("5s") Duration timeout) {

        /** Never a webhook. */
        @Override
        public String toString() {
            return "Bots" + rooms.keySet();
        }
    }

    /**
     * The mail server.
     *
     * @param host empty where the portal sends no mail (PORTAL_SMTP_HOST)
     * @param port 0 for the usual one
     * @param user empty where the server asks for none
     * @param from the sender's address, without a name
     * @param timeout how long the server may take for each answer
     */
    public record Email(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("STARTTLS") Tls tls,
            @DefaultValue("4s") Duration timeout) {

        /** How the way to the mail server is encrypted. */
        public enum Tls {
            /** From the first command on that can be, or not at all: a server without it is refused. */
            STARTTLS,

            /** From the first byte on. */
            IMPLICIT,

            /** Not at all; to a server on this machine only. */
            NONE
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "Email[" + host + "]";
        }
    }

    /**
     * When a phone counts as one that nothing reaches.
     *
     * @param failures so many messages in a row did not arrive
     * @param over and the first of them so long before the last
     * @param forgetAfter a number is given to somebody else one day: after this long it is tried again
     */
    public record Bouncing(
            @DefaultValue("5") int failures,
            @DefaultValue("14d") Duration over,
            @DefaultValue("90d") Duration forgetAfter) {}
}
