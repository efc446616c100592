package cn.yuetan.portal.meal;

/**
 * The balance of a station's day. Amounts in fen; taken back orders count nowhere.
 *
 * @param ordered all orders that count
 * @param unpaid orders that were handed over without payment
 * @param cashFen taken in cash
 * @param scanFen taken by scan
 */
public record MealDayTotals(int ordered, int handedOver, int notCollected, int unpaid, long cashFen, long scanFen) {

    public long takenFen() {
        return cashFen + scanFen;
    }
}
