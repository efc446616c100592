package cn.yuetan.portal.notice;

import org.springframework.modulith.NamedInterface;

/** What messages are about; a person chooses channels and quiet hours per group, never per single kind. */
@NamedInterface("contract")
public enum NoticeGroup {
    ACCOUNT,
    MEAL,
    STATION,
    VOLUNTEER,
    CERTIFICATE,
    ROUND,
    REPORT,
    LISTING,
    ANNOUNCEMENT,
    DUTY
}
