package cn.yuetan.portal.notice.report;

import cn.yuetan.portal.notice.outbox.DeliveryReport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a post of reports: bounded, and all of it right or none of it taken. */
final class ReportBody {

    static final int LONGEST = 64 * 1024;
    static final int MOST = 200;

    private static final int DEEPEST = 5;
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1,80}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{0,40}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The text of a request, read no further than it may be long. */
    static String text(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            throw new ReportRefused(ReportProblem.TOO_LARGE);
        }
        var bytes = request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ReportRefused(ReportProblem.TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ReportRefused(ReportProblem.MALFORMED);
        }
    }

    /** An array of reports, an object that holds one, or a single report. */
    List<DeliveryReport> reports(String body) {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException e) {
            throw new ReportRefused(ReportProblem.MALFORMED);
        }
        var list = root.isObject() && root.has("reports") ? root.get("reports") : root;
        if (list.isArray() && list.size() > MOST) {
            throw new ReportRefused(ReportProblem.TOO_LARGE);
        }
        return list.isArray() ? list.valueStream().map(ReportBody::report).toList() : List.of(report(list));
    }

    private static DeliveryReport report(JsonNode node) {
        var state = text(node, "state");
        var reference = text(node, "reference");
        var id = id(text(node, "id"));
        var code = text(node, "code");
        var good = (state.equals("ARRIVED") || state.equals("FAILED"))
                && CODE.matcher(code).matches()
                && (id != null || REFERENCE.matcher(reference).matches())
                && isMoment(text(node, "at"));
        if (!good) {
            throw new ReportRefused(ReportProblem.MALFORMED);
        }
        return new DeliveryReport(id, id == null ? reference : "", state.equals("ARRIVED"), code);
    }

    private static @Nullable UUID id(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new ReportRefused(ReportProblem.MALFORMED);
        }
        return UUID.fromString(text);
    }

    private static String text(JsonNode node, String name) {
        var field = node.isObject() ? node.get(name) : null;
        if (field == null || field.isNull()) {
            return "";
        }
        if (!field.isString() && !field.isIntegralNumber()) {
            throw new ReportRefused(ReportProblem.MALFORMED);
        }
        return field.asString();
    }

    private static boolean isMoment(String at) {
        if (at.isEmpty() || SECONDS.matcher(at).matches()) {
            return true;
        }
        try {
            return Instant.parse(at).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
