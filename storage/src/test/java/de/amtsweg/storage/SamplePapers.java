package de.amtsweg.storage;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Papers that look like what people hand in, for samples and the demo; people, firms and numbers in them do not exist. */
enum SamplePapers {
    SITE_PLAN("Lageplan.pdf", """
            Lageplan zum Straßenfest
            Am Innenhafen, Duisburg-Mitte
            Gemarkung Duisburg, Flur 312, Flurstück 88
            Maßstab 1 : 500, Norden ist oben

            1 Bühne, 6 m x 4 m
            2 Tische und Bänke, 120 m²
            3 Grill mit 3 m Abstand zum Haus
            4 Rettungsweg, 3,50 m breit, bleibt frei
            5 Sperrung der Straße mit Schranke""") {
        @Override
        void draw(PDPageContentStream page) throws IOException {
            box(page, new Color(0xE3E6EA), 60, 120, 475, 90);
            box(page, new Color(0xC9D7F2), 90, 250, 130, 90);
            box(page, new Color(0xC9D7F2), 390, 250, 120, 110);
            box(page, new Color(0xF6D9A8), 260, 260, 90, 50);
            box(page, new Color(0xCFE8CF), 90, 130, 160, 40);
            box(page, new Color(0xF2C4C0), 470, 170, 30, 30);
            box(page, new Color(0x6B7280), 60, 120, 8, 90);
        }
    },
    INSURANCE("Versicherung.pdf", """
            Versicherungsbestätigung
            Rheinhafen Versicherung AG, Hafenallee 7, 47119 Duisburg
            Veranstalter-Haftpflichtversicherung
            Versicherungsschein-Nr. VH 4471-0932

            Versicherungsnehmer: Nachbarn Blumenstraße e. V.
            Versichert ist das Straßenfest mit Auf- und Abbau.
            Deckungssumme: 5.000.000 Euro für Personen- und Sachschäden
            Beitrag: 148,00 Euro, bezahlt

            Der Versicherungsschutz gilt für die genannte Veranstaltung.
            Diese Bestätigung ist zur Vorlage bei der Stadt bestimmt."""),
    SHELTER("Übernahmevertrag Tierheim.pdf", """
            Tierschutzvertrag
            Tierheim am Kaiserberg, Tierschutzverein Rheinbogen e. V.
            Übernahme eines Hundes aus dem Tierheim

            Tier: Hund, Mischling, weiblich, geboren 2021
            Rufname: Bella, Chipnummer 276 09 81000 12345

            Der Übernehmer nimmt das Tier in seinen Haushalt auf.
            Er gibt es nicht weiter, ohne das Tierheim zu fragen.
            Schutzgebühr: 280,00 Euro, dankend erhalten

            Für das Tierheim: M. Sommer
            Der Übernehmer: unterschrieben""");

    private final String file;
    private final List<String> lines;

    SamplePapers(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /** Those that are called so: one or none. */
    static Stream<SamplePapers> named(String file) {
        return Stream.of(values()).filter(paper -> paper.file.equals(file));
    }

    byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var bold = typeface(document, "Bold");
            var regular = typeface(document, "Regular");
            try (var content = new PDPageContentStream(document, page)) {
                draw(content);
                content.setNonStrokingColor(Color.BLACK);
                content.beginText();
                content.setLeading(24);
                content.newLineAtOffset(60, 740);
                content.setFont(bold, 22);
                content.showText(lines.get(0));
                content.setFont(regular, 13);
                for (var line : lines.subList(1, lines.size())) {
                    content.newLine();
                    content.showText(line);
                }
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** What is on the page beside the text. */
    void draw(PDPageContentStream page) throws IOException {}

    private static void box(PDPageContentStream page, Color colour, int x, int y, int width, int height)
            throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(x, y, width, height);
        page.fillAndStroke();
    }

    private static PDFont typeface(PDDocument document, String name) throws IOException {
        return PDType0Font.load(
                document, SamplePapers.class.getResourceAsStream("/liberation/LiberationSans-%s.ttf".formatted(name)));
    }
}
