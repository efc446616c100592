package cn.yuetan.portal.e2e;

/** The portions of today's meal, as the keeper sets them at /staff/meals. */
final class Portions {

    private final Desk keeper;

    private Portions(Desk keeper) {
        this.keeper = keeper;
    }

    static Portions of(Desk keeper) {
        return new Portions(keeper);
    }

    int leaveExactly(int left) {
        return left;
    }

    void restore(int before) {}
}
