package cn.yuetan.portal.servicepoint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes places into a sheet that can be filled in and read back, with a second one that says what may stand where. */
@Component
class PlaceSheet {

    /** The characters with which a cell becomes a formula once somebody saves it as text. */
    static final String FORMULA = "=+-@\t\r";

    private static final String APPLICATION = "Yuetan";
    private static final String INK = "1f1b16";
    private static final String SAND = "f3eadb";

    private final SheetWords words;
    private final PlaceServices services;

    PlaceSheet(SheetWords words, PlaceServices services) {
        this.words = words;
        this.services = services;
    }

    /** Writes the pages of places one after the other, so that only one of them is in memory. */
    void write(Iterable<List<CurrentPlace>> pages, Locale locale, OutputStream file) throws IOException {
        var offers = new SheetOffers(words, services.all());
        try (var book = new Workbook(file, APPLICATION, null)) {
            var sheet = book.newWorksheet(words.of(locale, "servicepoint.sheet.places"));
            heading(sheet, locale);
            var line = 1;
            for (var page : pages) {
                for (var place : page) {
                    for (var column : SheetColumn.values()) {
                        cell(sheet, line, column, place, offers, locale);
                    }
                    line++;
                }
                sheet.flush();
            }
            sheet.finish();
            guide(book.newWorksheet(words.of(locale, "servicepoint.sheet.guide")), locale);
        }
    }

    private void heading(Worksheet sheet, Locale locale) {
        for (var column : SheetColumn.values()) {
            sheet.width(column.ordinal(), column.width());
            sheet.value(0, column.ordinal(), words.of(locale, column.key()));
        }
        sheet.range(0, 0, 0, SheetColumn.values().length - 1)
                .style()
                .bold()
                .fontColor(INK)
                .fillColor(SAND)
                .set();
        sheet.freezePane(3, 1);
    }

    private void cell(
            Worksheet sheet, int line, SheetColumn column, CurrentPlace place, SheetOffers offers, Locale locale) {
        var point = place.draft().facts().point();
        switch (column) {
            case LATITUDE -> sheet.value(line, column.ordinal(), point.latitude());
            case LONGITUDE -> sheet.value(line, column.ordinal(), point.longitude());
            default -> {
                var text = text(column, place, offers, locale);
                if (!text.isEmpty()) {
                    sheet.value(line, column.ordinal(), harmless(text));
                }
                if (column == SheetColumn.SERVICES) {
                    sheet.style(line, column.ordinal()).wrapText(true).set();
                }
            }
        }
    }

    private String text(SheetColumn column, CurrentPlace place, SheetOffers offers, Locale locale) {
        var facts = place.draft().facts();
        var schedule = place.draft().schedule();
        return switch (column) {
            case CODE -> place.code().toString();
            case KIND -> words.of(locale, facts.kind().key());
            case NAME -> facts.name();
            case ADDRESS -> facts.address();
            case LANDMARK -> facts.landmark();
            case WAY_IN -> facts.wayIn();
            case ACCESS -> facts.accessNotes();
            case PHONE -> facts.phone().isEmpty() ? "" : new PlacePhone(facts.phone()).national();
            case HOLIDAYS -> words.of(locale, SheetWords.key(schedule.holidays()));
            case MOVED -> {
                var as = schedule.movedWorkdayAs();
                yield as == null ? "" : words.of(locale, SheetWords.key(as));
            }
            case SERVICES -> offers.write(place.draft().offers(), locale);
            case STATE -> place.closed() ? words.of(locale, "servicepoint.quality.CLOSED") : "";
            case PROVEN -> place.proven();
            default -> column.day().map(day -> schedule.week().on(day).text()).orElse("");
        };
    }

    private void guide(Worksheet sheet, Locale locale) throws IOException {
        sheet.width(0, 16);
        sheet.width(1, 90);
        var line = 0;
        for (var column : SheetColumn.values()) {
            sheet.value(line, 0, words.of(locale, column.key()));
            sheet.value(line, 1, words.of(locale, column.guide()));
            sheet.style(line, 0).bold().set();
            sheet.style(line, 1).wrapText(true).set();
            line++;
        }
        line++;
        sheet.value(line, 0, words.of(locale, "servicepoint.sheet.catalogue"));
        sheet.style(line, 0).bold().set();
        for (var service : services.offered()) {
            sheet.value(line, 1, harmless(service.name(locale)));
            line++;
        }
        sheet.finish();
    }

    /** What begins like a formula gets an apostrophe in front, which reading takes off again. */
    static String harmless(String text) {
        return FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
