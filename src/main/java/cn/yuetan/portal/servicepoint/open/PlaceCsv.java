package cn.yuetan.portal.servicepoint.open;

import cn.yuetan.portal.servicepoint.OpenPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Places as a table for people's spreadsheets: a byte order mark, commas, every cell in quotes, and no cell that a
 * spreadsheet would take for a formula.
 */
final class PlaceCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final List<String> HEAD = List.of(
            "code",
            "kind",
            "name",
            "address",
            "latitude",
            "longitude",
            "week",
            "holidays",
            "exceptions",
            "services",
            "open_now",
            "changes_at",
            "paused",
            "back_on",
            "trust",
            "proven_at",
            "sample",
            "page");

    private final Writer out;

    PlaceCsv(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
        line(HEAD);
    }

    void write(OpenPlace place) {
        try {
            line(cells(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code mon 08:00-20:00; …} and {@code water 0; meal 10} are read by people and split by machines. */
    private static List<String> cells(OpenPlace place) {
        return List.of(
                place.code(),
                place.kind(),
                place.name(),
                place.address(),
                Double.toString(place.point().latitude()),
                Double.toString(place.point().longitude()),
                place.week(),
                place.holidays().name(),
                place.exceptions().stream()
                        .map(day -> day.day() + " " + day.hours().text())
                        .map(String::strip)
                        .collect(Collectors.joining("; ")),
                place.services().stream().map(PlaceCsv::price).collect(Collectors.joining("; ")),
                Boolean.toString(place.openNow()),
                Objects.toString(place.changesAt(), ""),
                Boolean.toString(place.paused()),
                Objects.toString(place.backOn(), ""),
                Objects.toString(place.trust(), ""),
                Objects.toString(place.provenAt(), ""),
                Boolean.toString(place.sample()),
                PlaceJson.page(place));
    }

    private static String price(OpenPlace.Price price) {
        var fen = price.fen();
        return price.name()
                + (fen == null
                        ? ""
                        : " " + BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString());
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().map(PlaceCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String cell(String text) {
        var dangerous = !text.isEmpty()
                && FORMULAS.indexOf(text.strip().isEmpty() ? ' ' : text.strip().charAt(0)) >= 0;
        return '"' + (dangerous ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
