package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.InputRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * An uploaded file, looked through before anything of it is believed: small enough, really a workbook, and not growing
 * without end when it is unpacked.
 *
 * @param merged the merged areas of each sheet, such as {@code A3:B4}, by the sheet's relation id
 */
record SheetFile(byte[] bytes, Map<String, List<String>> merged) {

    /** Bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final long LARGEST_UNPACKED = 40L * 1024 * 1024;
    private static final int MOST_ENTRIES = 400;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** @throws InputRefused with what is wrong with the file as a whole */
    static SheetFile of(InputStream upload) throws IOException {
        var bytes = upload.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new InputRefused("servicepoint.import.tooBig", LARGEST / (1024 * 1024));
        }
        if (bytes.length == 0) {
            throw new InputRefused("servicepoint.import.nothing");
        }
        if (bytes.length > 8 && ReadableWorkbook.isOLE2Header(bytes)) {
            throw new InputRefused("servicepoint.import.oldExcel");
        }
        if (bytes.length < 4 || !ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw new InputRefused("servicepoint.import.notExcel");
        }
        try {
            return new SheetFile(bytes, unpacked(bytes));
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new InputRefused("servicepoint.import.damaged");
        }
    }

    private static Map<String, List<String>> unpacked(byte[] bytes) throws IOException, XMLStreamException {
        var budget = new long[] {LARGEST_UNPACKED};
        var relations = new HashMap<String, String>();
        var areas = new HashMap<String, List<String>>();
        var workbook = false;
        var entries = 0;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var all = zip.getEntries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                if (++entries > MOST_ENTRIES) {
                    throw new InputRefused("servicepoint.import.bomb");
                }
                workbook |= "xl/workbook.xml".equals(entry.getName());
                try (var packed = zip.getInputStream(entry)) {
                    var in = new Measured(packed, budget);
                    look(entry, in, relations, areas);
                    in.skip();
                }
            }
        }
        if (!workbook) {
            throw new InputRefused("servicepoint.import.notExcel");
        }
        var merged = new HashMap<String, List<String>>();
        relations.forEach((id, target) -> merged.put(id, areas.getOrDefault(target, List.of())));
        return merged;
    }

    private static void look(
            ZipArchiveEntry entry, InputStream in, Map<String, String> relations, Map<String, List<String>> areas)
            throws XMLStreamException {
        if (entry.getName().equals(RELATIONS)) {
            elements(in, "Relationship", "Id", "Target")
                    .forEach(found -> relations.put(found[0], found[1].replaceFirst("^/?(xl/)?", "")));
        } else if (entry.getName().matches("xl/worksheets/[^/]+\\.xml")) {
            areas.put(
                    entry.getName().substring(3),
                    elements(in, "mergeCell", "ref", "ref").stream()
                            .map(found -> found[0])
                            .toList());
        }
    }

    /** Two attributes of each element of this name. */
    private static List<String[]> elements(InputStream in, String name, String first, String second)
            throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(in);
        var found = new ArrayList<String[]>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(name)
                    && found.size() < MOST_ENTRIES) {
                var a = reader.getAttributeValue(null, first);
                var b = reader.getAttributeValue(null, second);
                if (a != null && b != null) {
                    found.add(new String[] {a, b});
                }
            }
        }
        return found;
    }

    ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
    }

    /** Counts what comes out of the archive, whatever the archive itself says about it. */
    private static final class Measured extends InputStream {

        private final InputStream in;
        private final long[] left;

        Measured(InputStream in, long[] left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = in.read(into, offset, length);
            left[0] -= Math.max(0, read);
            if (left[0] < 0) {
                throw new InputRefused("servicepoint.import.bomb");
            }
            return read;
        }

        void skip() throws IOException {
            var buffer = new byte[8192];
            while (read(buffer, 0, buffer.length) >= 0) {
                // only counted
            }
        }

        /** Readers of XML close what they have read to its end; here somebody counts on. */
        @Override
        public void close() {}
    }
}
