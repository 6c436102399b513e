package de.amtsweg.storage.kinds;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document looks like to somebody who cannot read: codes, columns of sums, paragraphs of a law. */
final class Shapes {

    /**
     * What it begins with is looked at first, since most letters of a text begin nothing.
     *
     * @param sign without which a text has none of these
     */
    private record Shape(String name, String sign, Pattern pattern) {

        Shape(String name, String sign, String pattern) {
            this(name, sign, Pattern.compile(pattern));
        }

        boolean mayBeIn(String text) {
            return text.contains(sign);
        }

        long count(String text) {
            return mayBeIn(text) ? pattern.matcher(text).results().limit(MANY).count() : 0;
        }
    }

    private static final int MANY = 6;

    private static final List<Shape> SHAPES = List.of(
            new Shape("iban", "", "(?=[A-Z])\\b[A-Z]{2}\\d{2}(?: ?[\\dA-Z]{4}){3,7}"),
            new Shape("machine-readable", "<<", "[A-Z0-9]<{2,}"),
            new Shape("sum", ",", "\\d{1,3}(?:[. ]\\d{3}){0,4},[\\dOlI]{2}(?!\\d)"),
            new Shape("euro", "", "(?=[€E])(?:€|EUR\\b|Euro\\b)"),
            new Shape("booking", ",", "(?m)(?=[-+\\d])(?:\\d,\\d{2} ?[-+SH](?:\\s|$)|[-+] ?\\d[\\d.]*,\\d{2})"),
            new Shape("date", ".", "(?=\\d)\\b\\d{1,2}\\. ?\\d{1,2}\\. ?(?:\\d{2}|\\d{4})\\b"),
            new Shape("paragraph", "§", "§ ?\\d+"),
            new Shape("heading", "§", "(?m)^\\s*§ ?\\d+"),
            new Shape("scale", ":", "(?=1)\\b1 ?: ?\\d{2,5}\\b"),
            new Shape("metres", "", "\\d ?(?:m|cm|qm|m²|m2)\\b"),
            new Shape("percent", "%", "\\d ?%"),
            new Shape("box", "", "(?=[\\[☐☒_.])(?:\\[[ xX]?]|☐|☒|_{4,}|\\.{6,})"),
            new Shape("chip", "", "(?=[29])\\b(?:276|900|98\\d)(?: ?\\d){12}\\b"),
            new Shape("mail", ": ", "(?m)^(?:Von|An|Betreff|From|To|Subject): "));

    private Shapes() {}

    /** Each with how often it is there: once, a few times or often. */
    static List<String> of(String text) {
        return SHAPES.stream()
                .flatMap(shape -> told(shape.name(), shape.count(text)))
                .toList();
    }

    private static Stream<String> told(String name, long count) {
        return count == 0
                ? Stream.of()
                : Stream.of(name, name + (count == 1 ? "-once" : count < MANY ? "-few" : "-many"));
    }
}
