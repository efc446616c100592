package cn.yuetan.portal.notice.report;

/** Why a post of reports was not taken, for the machine on the other side; the names stand in the contract. */
enum ReportProblem {
    MALFORMED(400, "malformed"),
    UNSIGNED(401, "unsigned"),
    METHOD(405, "method-not-allowed"),
    TOO_LARGE(413, "too-large"),
    TOO_MANY_TRIES(429, "too-many-tries");

    private final int status;
    private final String code;

    ReportProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
