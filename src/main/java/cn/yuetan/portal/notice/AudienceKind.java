package cn.yuetan.portal.notice;

import org.springframework.modulith.NamedInterface;

/** By what an announcement chooses whom it is for. */
@NamedInterface("contract")
public enum AudienceKind {
    EVERYBODY,
    ROLE,
    STATION,
    EMPLOYER,
    COMMUNITY
}
