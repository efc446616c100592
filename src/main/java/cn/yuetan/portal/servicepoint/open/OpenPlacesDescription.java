package cn.yuetan.portal.servicepoint.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the OpenAPI document at {@code /api/openapi} says about open data. */
@Tag(name = "places", description = "The stations and E-stations as open data, without any person's data")
interface OpenPlacesDescription {

    /** The whole answer, for the description. */
    @Schema(name = "Places")
    record Places(
            @Schema(format = "date-time") String generatedAt,

            @Schema(description = "Where the rest is, if there is more than 5,000", example = "/api/places?after=E5000")
            @Nullable
            String next,

            List<PlaceJson> places) {}

    @Operation(
            operationId = "listPlaces",
            summary = "All places that exist, stations first, then by number",
            description = "May be kept for a minute; send the ETag back as If-None-Match and nothing is sent twice.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "At most 5,000 places",
                        headers = @Header(name = "ETag", schema = @Schema(type = "string")),
                        content = {
                            @Content(mediaType = "application/json", schema = @Schema(implementation = Places.class)),
                            @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                        }),
                @ApiResponse(responseCode = "304", description = "Nothing is otherwise", content = @Content),
                @ApiResponse(responseCode = "400", description = "after is no number of a place", content = @Content)
            })
    void list(
            @Parameter(description = "Begin behind this number", example = "E5000") @Nullable String after,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException;

    @Operation(
            operationId = "listPlacesAsTable",
            summary = "The same as a table",
            description = "UTF-8 with a byte order mark, so that spreadsheets read it; a cell that a spreadsheet would"
                    + " take for a formula begins with an apostrophe. Prices in yuan. The next 5,000 are behind the Link"
                    + " header.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "At most 5,000 places",
                        headers = {
                            @Header(name = "ETag", schema = @Schema(type = "string")),
                            @Header(name = "Link", schema = @Schema(type = "string"))
                        },
                        content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))),
                @ApiResponse(responseCode = "304", description = "Nothing is otherwise", content = @Content),
                @ApiResponse(responseCode = "400", description = "after is no number of a place", content = @Content)
            })
    void table(
            @Parameter(description = "Begin behind this number", example = "E5000") @Nullable String after,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException;
}
