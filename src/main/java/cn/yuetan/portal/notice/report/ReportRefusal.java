package cn.yuetan.portal.notice.report;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why nothing was written. */
record ReportRefusal(
        @Schema(
                description = "The reason in one word",
                allowableValues = {"malformed", "unsigned", "method-not-allowed", "too-large", "too-many-tries"})
        String problem) {}
