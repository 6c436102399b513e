package de.amtsweg.storage.reading;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells the language of a text by its commonest words, among those that offices in Germany are handed papers in. No
 * model has to be loaded for that, and the languages of other papers stay unknown.
 */
final class Language {

    private static final int ENOUGH = 20_000;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, String[]> WORDS = words(
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

    private static final Map<UnicodeScript, String> SCRIPTS =
            Map.of(UnicodeScript.ARABIC, "ar", UnicodeScript.GREEK, "el", UnicodeScript.HEBREW, "he");

    private Language() {}

    /** @return its code, or empty where the text is too short or is as likely of another language */
    static String of(String text) {
        var begin = text.substring(0, Math.min(text.length(), ENOUGH)).toLowerCase();
        var hits = new HashMap<String, Integer>();
        int number = 0;
        for (var words = WORD.matcher(begin); words.find(); number++) {
            var word = words.group();
            for (var language : WORDS.getOrDefault(word, new String[0])) {
                hits.merge(language, 1, Integer::sum);
            }
            var script = SCRIPTS.get(UnicodeScript.of(word.codePointAt(0)));
            if (script != null) {
                hits.merge(script, 1, Integer::sum);
            }
        }
        var likely = hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        if (likely.isEmpty() || likely.get(0).getValue() < Math.max(3, number / 50)) {
            return "";
        }
        boolean clear = likely.size() == 1
                || likely.get(0).getValue() * 4 >= likely.get(1).getValue() * 5;
        return clear ? likely.get(0).getKey() : "";
    }

    private static Map<String, String[]> words(String... languages) {
        var words = new HashMap<String, String[]>();
        for (int i = 0; i < languages.length; i += 2) {
            for (var word : languages[i + 1].split(" ")) {
                var known = words.getOrDefault(word, new String[0]);
                var more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = languages[i];
                words.put(word, more);
            }
        }
        return words;
    }
}
