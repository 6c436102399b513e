package de.amtsweg.app.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An OpenDocument spreadsheet (ISO/IEC 26300) of one table, written while it is sent. Each cell says that it is a text or a
 * day, so that no program calculates it.
 */
final class Ods implements Sheet {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
              <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
              <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(TYPE);

    /** A bold first row, and days as they are written here. */
    private static final String STYLES = """
            <office:automatic-styles>\
            <number:date-style style:name="tag"><number:day number:style="long"/><number:text>.</number:text>\
            <number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>\
            <style:style style:name="spalte" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style>\
            <style:style style:name="kopf" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>\
            <style:style style:name="datum" style:family="table-cell" style:data-style-name="tag"/>\
            </office:automatic-styles>""";

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content office:version="1.2" xmlns:office="%1$soffice:1.0" xmlns:style="%1$sstyle:1.0" \
            xmlns:text="%1$stext:1.0" xmlns:table="%1$stable:1.0" xmlns:number="%1$sdatastyle:1.0" \
            xmlns:fo="%1$sxsl-fo-compatible:1.0">%2$s<office:body><office:spreadsheet>""".formatted(NAMES, STYLES);

    private static final String END = "</office:spreadsheet></office:body></office:document-content>";

    private final ZipOutputStream zip;
    private final XMLStreamWriter xml;

    Ods(OutputStream to, String title) throws IOException {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        type();
        entry("META-INF/manifest.xml");
        write(MANIFEST);
        entry("content.xml");
        write(BEGIN);
        try {
            xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8)));
            xml.writeStartElement("table:table");
            xml.writeAttribute("table:name", legal(title));
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** First and not compressed, so that programs know the file by its first bytes. */
    private void type() throws IOException {
        var bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void head(List<String> titles) throws IOException {
        try {
            xml.writeEmptyElement("table:table-column");
            xml.writeAttribute("table:style-name", "spalte");
            xml.writeAttribute("table:number-columns-repeated", Integer.toString(titles.size()));
            xml.writeStartElement("table:table-header-rows");
            xml.writeStartElement("table:table-row");
            for (var title : titles) {
                cell(Cell.of(title), "kopf");
            }
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        try {
            xml.writeStartElement("table:table-row");
            for (var cell : cells) {
                cell(cell, "datum");
            }
            xml.writeEndElement();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void cell(Cell cell, String style) throws XMLStreamException {
        xml.writeStartElement("table:table-cell");
        if (cell.day() != null) {
            xml.writeAttribute("table:style-name", style);
            xml.writeAttribute("office:value-type", "date");
            xml.writeAttribute("office:date-value", cell.day().toString());
        } else {
            if (style.equals("kopf")) {
                xml.writeAttribute("table:style-name", style);
            }
            xml.writeAttribute("office:value-type", "string");
        }
        for (var line : cell.text().split("\\R", -1)) {
            xml.writeStartElement("text:p");
            xml.writeCharacters(legal(line));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Without what XML cannot say, such as control characters and half of a character. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t'
                        || sign >= 0x20 && sign <= 0xD7FF
                        || sign >= 0xE000 && sign <= 0xFFFD
                        || sign >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        write(END);
        zip.closeEntry();
        zip.close();
    }
}
