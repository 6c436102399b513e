package de.amtsweg.storage.reading;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Detects the language of a text by its most common words, among those in which offices in Germany receive papers. No
 * model has to be loaded for that, and other languages stay unknown.
 */
final class LanguageDetector {

    /** Letters of about two pages. */
    private static final int ENOUGH = 8_000;

    private static final List<String> CODES = new ArrayList<>();

    /** Maps each word to the numbers of the languages that have it. */
    private static final Map<String, int[]> WORDS = words(
            "de",
                    "der die und das ist nicht den dem des ein eine mit von zu für auf im wird werden sich bei oder nach als",
            "en", "the of and to in is that for with this are be by your you or from was has not it at have",
            "tr", "ve bir bu için ile olarak olan veya da de tarafından göre daha sayılı adı soyadı üzere ise her gün",
            "fr", "le la les des et est une dans pour que qui sur par vous au du avec pas ce aux sont",
            "es", "el los las de que y en un una por con para del se su al como es no",
            "it", "il di che la per del della sono con una non è gli dei alla nel dal sul da",
            "pl", "w na z do się nie jest i oraz dla przez od o że po jak za lub są",
            "nl", "het een van en de niet dat voor met zijn aan op te bij ook uit wordt naar",
            "ro", "și de la cu în pe este pentru din care nu o un prin sau ale al se",
            "hr", "je i u na se za da od su koji s ili kao iz o po što te biti nije",
            "ru", "и в не на что с по для от из как это или о при к за его",
            "uk", "і в не на що з та до для від як це або про при за його є",
            "bg", "и на в за от се да с е не по че са към при или като");

    private static final Map<UnicodeScript, Integer> SCRIPTS = Map.of(
            UnicodeScript.ARABIC, number("ar"), UnicodeScript.GREEK, number("el"), UnicodeScript.HEBREW, number("he"));

    private static final int[] NONE = {};

    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElseThrow();

    /** Latin letters come before it. */
    private static final char FIRST_OF_SCRIPTS = '\u0370';

    private LanguageDetector() {}

    /** @return its code, or empty if the text is too short or could as well be in another language */
    static String of(String text) {
        var begin = text.substring(0, Math.min(text.length(), ENOUGH)).toLowerCase(Locale.ROOT);
        var hits = new int[CODES.size()];
        int number = 0;
        int end = 0;
        for (int at = end(begin, 0, false); at < begin.length(); at = end(begin, end, false)) {
            end = end(begin, at, true);
            number++;
            for (int language : end - at > LONGEST ? NONE : WORDS.getOrDefault(begin.substring(at, end), NONE)) {
                hits[language]++;
            }
            var script =
                    begin.charAt(at) < FIRST_OF_SCRIPTS ? null : SCRIPTS.get(UnicodeScript.of(begin.codePointAt(at)));
            if (script != null) {
                hits[script]++;
            }
        }
        return clear(hits, Math.max(3, number / 50));
    }

    /** @param least how often its words have to occur */
    private static String clear(int[] hits, int least) {
        int likely = 0;
        for (int language = 1; language < hits.length; language++) {
            likely = hits[language] > hits[likely] ? language : likely;
        }
        int next = 0;
        for (int language = 0; language < hits.length; language++) {
            next = language == likely ? next : Math.max(next, hits[language]);
        }
        return hits[likely] >= least && hits[likely] * 4 >= next * 5 ? CODES.get(likely) : "";
    }

    /** Where the run of letters, or of anything else, that begins here ends. */
    private static int end(String text, int begin, boolean letters) {
        int at = begin;
        while (at < text.length() && Character.isLetter(text.codePointAt(at)) == letters) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int number(String language) {
        CODES.add(language);
        return CODES.size() - 1;
    }

    private static Map<String, int[]> words(String... languages) {
        var words = new HashMap<String, int[]>();
        for (int i = 0; i < languages.length; i += 2) {
            int language = number(languages[i]);
            for (var word : languages[i + 1].split(" ")) {
                words.merge(word, new int[] {language}, LanguageDetector::both);
            }
        }
        return words;
    }

    private static int[] both(int[] some, int[] more) {
        var both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }
}
