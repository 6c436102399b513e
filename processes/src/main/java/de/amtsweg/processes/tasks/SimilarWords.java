package de.amtsweg.processes.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Words of tasks that are nearly what somebody typed: one letter wrong, missing, too many or two exchanged in words of four
 * to six letters, two such errors in longer ones.
 */
@Repository
class SimilarWords {

    private static final int SHORTEST = 4;
    private static final int LONG = 7;
    private static final int CANDIDATES = 60;
    private static final int ALTERNATIVES = 5;
    private static final int MOST_WORDS = 4;

    private final JdbcClient jdbc;

    SimilarWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return what to look for instead; empty if there is nothing similar */
    Optional<String> to(String text, List<String> desks, String prefix) {
        var typed = List.of(jdbc.sql("select search_key(?)")
                .param(text)
                .query(String.class)
                .single()
                .split(" "));
        if (typed.size() > MOST_WORDS) {
            return Optional.empty();
        }
        var queries = List.of("");
        boolean changed = false;
        for (var word : typed) {
            var alternatives = alternatives(word, desks);
            changed |= !alternatives.equals(List.of(word));
            var longer = new ArrayList<String>();
            for (var begun : queries) {
                alternatives.forEach(alternative -> longer.add((begun + " " + alternative).strip()));
            }
            queries = longer.subList(0, Math.min(longer.size(), ALTERNATIVES * ALTERNATIVES));
        }
        return changed ? Optional.of(query(queries, desks, prefix)) : Optional.empty();
    }

    private String query(List<String> texts, List<String> desks, String prefix) {
        return jdbc.sql("""
                        select string_agg('(' || task_query(:desks, text, :prefix)::text || ')', ' | ')
                        from unnest(:texts) text""")
                .param("desks", desks.toArray(String[]::new))
                .param("texts", texts.stream().map(SimilarWords::typed).toArray(String[]::new))
                .param("prefix", prefix)
                .query(String.class)
                .single();
    }

    /**
     * A word that begins one of the tasks' words is right. Other offices' tasks do not count, also since the answer would tell
     * who is known to them.
     */
    private List<String> alternatives(String word, List<String> desks) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter) || isKnown(word, desks)) {
            return List.of(word);
        }
        int allowed = word.length() < LONG ? 1 : 2;
        var near = jdbc
                .sql("select word from task_word where desks && :desks::text[] order by word <-> :word limit "
                        + CANDIDATES)
                .param("desks", desks.toArray(String[]::new))
                .param("word", word)
                .query(String.class)
                .list()
                .stream()
                .filter(other -> errors(word, other) <= allowed)
                .sorted(Comparator.comparingInt(other -> errors(word, other)))
                .limit(ALTERNATIVES)
                .toList();
        return near.isEmpty() ? List.of(word) : near;
    }

    private boolean isKnown(String word, List<String> desks) {
        return jdbc.sql("""
                        select exists (
                            select 1 from task_word where word >= :word and word < :word || chr(1114111) and desks && :desks::text[])""")
                .param("word", word)
                .param("desks", desks.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** What somebody types to look for just this key: without it, Schröer would become schroer, and that schror. */
    private static String typed(String key) {
        return key.replaceAll("([aou])e", "$1ee");
    }

    /** Letters wrong, missing, too many, or exchanged with the next one. */
    static int errors(String typed, String meant) {
        int[][] errors = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                if (i == 0 || j == 0) {
                    errors[i][j] = i + j;
                    continue;
                }
                int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(errors[i - 1][j], errors[i][j - 1]) + 1, errors[i - 1][j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == meant.charAt(j - 2)
                        && typed.charAt(i - 2) == meant.charAt(j - 1)) {
                    least = Math.min(least, errors[i - 2][j - 2] + 1);
                }
                errors[i][j] = least;
            }
        }
        return errors[typed.length()][meant.length()];
    }
}
