package cn.yuetan.portal.notice;

import java.net.URI;
import java.time.Duration;
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
        @DefaultValue Alarms alarms) {

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
}
