package de.amtsweg.storage.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document looks like to somebody who cannot read: codes, columns of sums, paragraphs of a law. */
final class Shapes {

    private static final Map<String, Pattern> SHAPES = shapes();

    private Shapes() {}

    private static Map<String, Pattern> shapes() {
        var shapes = new LinkedHashMap<String, Pattern>();
        shapes.put("iban", Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[\\dA-Z]{4}){3,7}"));
        shapes.put("machine-readable", Pattern.compile("[A-Z0-9]<{2,}"));
        shapes.put("sum", Pattern.compile("\\d{1,3}(?:[. ]\\d{3}){0,4},[\\dOlI]{2}(?!\\d)"));
        shapes.put("euro", Pattern.compile("€|EUR\\b|Euro\\b"));
        shapes.put("booking", Pattern.compile("(?m)\\d,\\d{2} ?[-+SH](?:\\s|$)|[-+] ?\\d[\\d.]*,\\d{2}"));
        shapes.put("date", Pattern.compile("\\b\\d{1,2}\\. ?\\d{1,2}\\. ?(?:\\d{2}|\\d{4})\\b"));
        shapes.put("paragraph", Pattern.compile("(?m)§ ?\\d+"));
        shapes.put("heading", Pattern.compile("(?m)^\\s*§ ?\\d+"));
        shapes.put("scale", Pattern.compile("\\b1 ?: ?\\d{2,5}\\b"));
        shapes.put("metres", Pattern.compile("\\d ?(?:m|cm|qm|m²|m2)\\b"));
        shapes.put("percent", Pattern.compile("\\d ?%"));
        shapes.put("box", Pattern.compile("\\[[ xX]?]|☐|☒|_{4,}|\\.{6,}"));
        shapes.put("chip", Pattern.compile("\\b(?:276|900|98\\d)(?: ?\\d){12}\\b"));
        shapes.put("mail", Pattern.compile("(?m)^(?:Von|An|Betreff|From|To|Subject): "));
        return shapes;
    }

    /** Each with how often it is there: once, a few times or often. */
    static List<String> of(String text) {
        return SHAPES.entrySet().stream()
                .flatMap(shape -> {
                    long count =
                            shape.getValue().matcher(text).results().limit(6).count();
                    return count == 0
                            ? Stream.of()
                            : Stream.of(
                                    shape.getKey(),
                                    shape.getKey() + (count == 1 ? "-once" : count < 6 ? "-few" : "-many"));
                })
                .toList();
    }
}
