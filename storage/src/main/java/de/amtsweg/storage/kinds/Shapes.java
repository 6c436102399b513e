package de.amtsweg.storage.kinds;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a document looks like to somebody who cannot read: codes, columns of sums, paragraphs of a law. */
final class Shapes {

    /**
     * @param begins all letters that it can begin with: most of a text begins no shape, and is skipped
     * @param sign without which a text contains none of these
     */
    private record Shape(String name, String begins, String sign, Pattern pattern) {

        Shape(String name, String begins, String sign, String pattern) {
            this(name, begins, sign, Pattern.compile(pattern));
        }
    }

    /** One shape in one text, which is scanned once from beginning to end. */
    private static final class Search {

        private final Matcher matcher;
        private int found;
        private int end;

        Search(Shape shape, String text) {
            matcher = shape.pattern().matcher(text);
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
        }

        /** @return whether there is no need to continue */
        boolean look(int at, int length) {
            if (at >= end && matcher.region(at, length).lookingAt()) {
                found++;
                end = matcher.end();
            }
            return found == MANY;
        }
    }

    private static final int MANY = 6;

    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SPACES = " \t\n\u000b\f\r";

    private static final List<Shape> SHAPES = List.of(
            new Shape("iban", CAPITALS, "", "\\b[A-Z]{2}\\d{2}(?: ?[\\dA-Z]{4}){3,7}"),
            new Shape("machine-readable", CAPITALS + DIGITS, "<<", "[A-Z0-9]<{2,}"),
            new Shape("sum", DIGITS, ",", "\\d{1,3}(?:[. ]\\d{3}){0,4},[\\dOlI]{2}(?!\\d)"),
            new Shape("euro", "€E", "", "€|EUR\\b|Euro\\b"),
            new Shape("booking", DIGITS + "-+", ",", "(?m)\\d,\\d{2} ?[-+SH](?:\\s|$)|[-+] ?\\d[\\d.]*,\\d{2}"),
            new Shape("date", DIGITS, ".", "\\b\\d{1,2}\\. ?\\d{1,2}\\. ?(?:\\d{2}|\\d{4})\\b"),
            new Shape("paragraph", "§", "§", "§ ?\\d+"),
            new Shape("heading", "§" + SPACES, "§", "(?m)^\\s*§ ?\\d+"),
            new Shape("scale", "1", ":", "\\b1 ?: ?\\d{2,5}\\b"),
            new Shape("metres", DIGITS, "", "\\d ?(?:m|cm|qm|m²|m2)\\b"),
            new Shape("percent", DIGITS, "%", "\\d ?%"),
            new Shape("box", "[☐☒_.", "", "\\[[ xX]?]|☐|☒|_{4,}|\\.{6,}"),
            new Shape("chip", "29", "", "\\b(?:276|900|98\\d)(?: ?\\d){12}\\b"),
            new Shape("mail", "VABFTS", ": ", "(?m)^(?:Von|An|Betreff|From|To|Subject): "));

    /** For each letter, a bit for each shape that can begin with it. */
    private static final int[] BEGINS = new int['☒' + 1];

    static {
        for (int number = 0; number < SHAPES.size(); number++) {
            int bit = 1 << number;
            SHAPES.get(number).begins().chars().forEach(letter -> BEGINS[letter] |= bit);
        }
    }

    private Shapes() {}

    /** Each with how often it occurs: once, a few times or often. */
    static List<String> of(String text) {
        var searches = new Search[SHAPES.size()];
        int sought = 0;
        for (int number = 0; number < searches.length; number++) {
            var shape = SHAPES.get(number);
            searches[number] = new Search(shape, text);
            sought |= text.contains(shape.sign()) ? 1 << number : 0;
        }
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int begin = letter < BEGINS.length ? BEGINS[letter] & sought : 0;
            for (int left = begin; left != 0; left &= left - 1) {
                if (searches[Integer.numberOfTrailingZeros(left)].look(at, text.length())) {
                    sought &= ~Integer.lowestOneBit(left);
                }
            }
        }
        return IntStream.range(0, searches.length)
                .boxed()
                .flatMap(number -> told(SHAPES.get(number).name(), searches[number].found))
                .toList();
    }

    private static Stream<String> told(String name, int count) {
        return count == 0
                ? Stream.of()
                : Stream.of(name, name + (count == 1 ? "-once" : count < MANY ? "-few" : "-many"));
    }
}
