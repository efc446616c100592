package cn.yuetan.portal.notice.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** What the OpenAPI document at {@code /api/openapi} says about delivery reports. */
@Tag(name = "sms", description = "Between the portal and the bridge of the short message provider")
interface SmsReportsDescription {

    /** The body of a post, for the description. */
    @Schema(name = "Reports")
    record Reports(
            @Schema(
                    description = "At most 200; the whole body at most 64 KB",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<Report> reports) {}

    /** One report, for the description. */
    @Schema(name = "Report", description = "One of id and reference has to be there; if both are, the id counts")
    record Report(
            @Schema(description = "The message's id, as the portal sent it", format = "uuid")
            String id,

            @Schema(description = "The provider's number, as it answered the portal", pattern = "^[\\x21-\\x7e]{1,80}$")
            String reference,

            @Schema(
                    description = "ARRIVED wins over FAILED, in whichever order they come",
                    allowableValues = {"ARRIVED", "FAILED"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String state,

            @Schema(
                    description = "The carrier's reason; staff see it",
                    pattern = "^[A-Za-z0-9._-]{0,40}$",
                    example = "UNDELIV")
            String code,

            @Schema(description = "When it happened: ISO 8601 in UTC, or seconds since 1970; for people who read logs")
            String at) {}

    @Operation(
            operationId = "takeReports",
            summary = "Tells the portal which short messages reached their phones",
            description = "Signed like the portal's own posts. Reports may come twice, late and in any order; a post is"
                    + " taken as a whole or not at all, so send it again after anything but 200, 400 and 413."
                    + " A bare array of reports and a single report are taken too.",
            parameters = {
                @Parameter(
                        name = ReportSender.TIMESTAMP,
                        in = ParameterIn.HEADER,
                        required = true,
                        description = "Seconds since 1970, at most five minutes off",
                        schema = @Schema(type = "string", pattern = "^[0-9]{1,12}$"),
                        example = "1795405200"),
                @Parameter(
                        name = ReportSender.SIGNATURE,
                        in = ParameterIn.HEADER,
                        required = true,
                        description =
                                "HMAC-SHA-256 of timestamp, line feed and body with the shared secret, 64 hex digits",
                        schema = @Schema(type = "string", pattern = "^[0-9a-f]{64}$"))
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Reports.class),
                                            examples = {
                                                @ExampleObject(name = "arrived", value = """
                                                                {"reports":[{"id":"3f0c8f0e-8f43-4b8e-9a2f-0c5a4d1e2b3c",\
                                                                "state":"ARRIVED","at":"2026-11-23T03:20:05Z"}]}"""),
                                                @ExampleObject(name = "failed", value = """
                                                                {"reports":[{"reference":"88231","state":"FAILED",\
                                                                "code":"UNDELIV"}]}""")
                                            })),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Written down",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReportAnswer.class))),
                @ApiResponse(
                        responseCode = "400",
                        description = "Not what is described here; sending it again is of no use",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReportRefusal.class))),
                @ApiResponse(
                        responseCode = "401",
                        description = "No signature, a wrong one, or a timestamp more than five minutes off",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReportRefusal.class))),
                @ApiResponse(
                        responseCode = "405",
                        description = "Anything but a post",
                        headers = @Header(name = "Allow", schema = @Schema(type = "string")),
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReportRefusal.class))),
                @ApiResponse(
                        responseCode = "413",
                        description = "More than 64 KB or more than 200 reports; send them in parts",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReportRefusal.class))),
                @ApiResponse(
                        responseCode = "429",
                        description = "Too many posts without a good signature from this address",
                        headers =
                                @Header(
                                        name = "Retry-After",
                                        description = "Seconds",
                                        schema = @Schema(type = "integer")),
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReportRefusal.class)))
            })
    ReportAnswer take(@Parameter(hidden = true) HttpServletRequest request) throws IOException;
}
