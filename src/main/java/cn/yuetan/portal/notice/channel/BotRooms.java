package cn.yuetan.portal.notice.channel;

/** Which rooms have a bot, so that nothing is written for those that have none. */
public interface BotRooms {

    /** Whether a bot stands in the room of this audience. */
    boolean contains(String audience);
}
