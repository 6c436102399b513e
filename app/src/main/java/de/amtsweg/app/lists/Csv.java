package de.amtsweg.app.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * RFC 4180 as German spreadsheet programs want it: semicolons, and a byte order mark, without which they take UTF-8 for
 * Windows-1252. Every field is in quotes.
 */
final class Csv implements Sheet {

    private static final String MARK = "\uFEFF";

    /** What begins a formula; the last is the minus of mathematics, which some programs take for the other. */
    private static final String FORMULA = "=+-@\u2212";

    private final Writer out;

    Csv(OutputStream to) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write(MARK);
    }

    @Override
    public void head(List<String> titles) throws IOException {
        row(titles.stream().map(Cell::of).toList());
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        out.write(cells.stream().map(Cell::text).map(Csv::quoted).collect(Collectors.joining(";", "", "\r\n")));
    }

    private static String quoted(String text) {
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }

    /**
     * A text that a spreadsheet program would calculate gets an apostrophe before it: whoever files an application chooses
     * what stands in the office's list, and quotes do not stop a formula.
     */
    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Programs drop blanks and what cannot be seen before they look for a formula, and know its signs in all widths. */
    private static boolean isFormula(String text) {
        return text.startsWith("\t")
                || text.startsWith("\r")
                || text.startsWith("\n")
                || text.codePoints()
                        .filter(Csv::isSeen)
                        .mapToObj(sign -> Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC))
                        .findFirst()
                        .filter(sign -> FORMULA.contains(sign))
                        .isPresent();
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
