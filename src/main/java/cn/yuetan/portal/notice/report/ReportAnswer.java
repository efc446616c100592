package cn.yuetan.portal.notice.report;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many of the reports were about messages of ours. */
record ReportAnswer(
        @Schema(description = "Reports about messages that the portal sent", example = "1")
        int known,

        @Schema(
                description = "Reports about anything else, such as sign-in codes; no need to send them again",
                example = "0")
        int unknown) {}
