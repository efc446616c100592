package cn.yuetan.portal.shared.ui;

/** Where a page is used, which sets its density. */
public enum Surface {
    KIOSK,
    PHONE,
    DESK
}
