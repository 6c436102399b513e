package de.amtsweg.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.app.lists.Sheet.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class OdsTest {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    @Test
    void isAnOpenDocumentByItsFirstBytes() throws Exception {
        var bytes = written(List.of());
        assertThat(new String(bytes, 30, 8 + 46, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertThat(entries(bytes).keySet()).containsExactly("mimetype", "META-INF/manifest.xml", "content.xml");
        assertThat(xml(entries(bytes).get("META-INF/manifest.xml"))
                        .getDocumentElement()
                        .getNodeName())
                .isEqualTo("manifest:manifest");
    }

    @Test
    void saysOfEachCellThatItIsATextOrADay() throws Exception {
        var cells = cells(written(List.of(
                List.of(Cell.of("=1+1"), Cell.of(LocalDate.of(2026, 2, 3))),
                List.of(Cell.of("a\u0000\u0001\uD800\uFFFE<&>\nb 🐕"), Cell.of("")))));
        assertThat(cells)
                .extracting(cell -> cell.getAttributeNS(OFFICE, "value-type"))
                .containsExactly("string", "string", "string", "date", "string", "string");
        assertThat(cells)
                .extracting(Element::getTextContent)
                .containsExactly("Name", "Frist", "=1+1", "03.02.2026", "a<&>b 🐕", "");
        assertThat(cells.get(3).getAttributeNS(OFFICE, "date-value")).isEqualTo("2026-02-03");
        assertThat(cells).noneMatch(cell -> cell.hasAttributeNS(TABLE, "formula"));
    }

    private static byte[] written(List<List<Cell>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var ods = new Ods(bytes, "Eingang")) {
            ods.head(List.of("Name", "Frist"));
            for (var row : rows) {
                ods.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private static List<Element> cells(byte[] file) throws Exception {
        var found = xml(entries(file).get("content.xml")).getElementsByTagNameNS(TABLE, "table-cell");
        var cells = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            cells.add((Element) found.item(i));
        }
        return cells;
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static Document xml(byte[] content) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (SAXException broken) {
            throw new AssertionError(new String(content, StandardCharsets.UTF_8), broken);
        }
    }
}
