package de.amtsweg.forms.types;

/** Digits of any script, such as those of an Arabic keyboard, as the ones that we calculate with. */
final class Digits {

    private Digits() {}

    static String plain(String text) {
        if (text.chars().noneMatch(letter -> letter > 127)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(letter, 10));
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }
}
