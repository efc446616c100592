package cn.yuetan.portal.identity;

/** Whether an account may be used. */
public enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED
}
