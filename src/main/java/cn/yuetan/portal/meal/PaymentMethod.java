package cn.yuetan.portal.meal;

/** How a meal was paid at the window. */
public enum PaymentMethod {
    CASH,
    SCAN
}
