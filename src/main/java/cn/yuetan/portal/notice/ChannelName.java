package cn.yuetan.portal.notice;

import org.springframework.modulith.NamedInterface;

/** The ways out of the portal; the inbox is none of them, every message to a person stands there anyway. */
@NamedInterface("contract")
public enum ChannelName {
    SMS,
    EMAIL,

    /** A group bot of WeCom: reaches a room, never one person. */
    BOT
}
