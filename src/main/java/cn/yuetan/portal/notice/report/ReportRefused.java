package cn.yuetan.portal.notice.report;

/** A post of reports that is not taken; nothing of it was written. */
final class ReportRefused extends RuntimeException {

    private final ReportProblem problem;

    ReportRefused(ReportProblem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    ReportProblem problem() {
        return problem;
    }
}
