package de.amtsweg.processes.tasks;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the inbox shows, and in which order; its parameters stand in addresses, so a view can be kept and sent to a colleague.
 *
 * @param text beginnings of a reference, of names, or of answers that the form marks, in any order and spelling; empty for all
 * @param office one of the person's own; empty for all of them
 * @param procedure key; empty for all
 * @param step BPMN id of the task; empty for all
 * @param district as the inbox shows it; empty for all
 * @param days how many days ago the case was filed at least; 0 for all
 */
public record Filter(
        String text,
        String office,
        String procedure,
        String step,
        State state,
        Due due,
        String district,
        int days,
        Order order) {

    public static final Filter NONE = of(name -> "");

    private static final int LONGEST = 200;

    /** Whose tasks. */
    public enum State implements Choice {
        /** What the office can work on. */
        OPEN(""),
        FREE("frei"),
        MINE("meine"),
        COLLEAGUES("kollegen"),
        /** The applicant has been asked something. */
        APPLICANT("wartet"),
        /** Comes back on a day. */
        POSTPONED("wiedervorlage"),
        ALL("alle");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** By when it is to be done; a day is over when it has ended. */
    public enum Due implements Choice {
        ANY(""),
        OVERDUE("ueberfaellig"),
        TODAY("heute"),
        /** Today, and until Sunday. */
        WEEK("woche"),
        NONE("ohne");

        private final String word;

        Due(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** Something that one of several words in an address stands for. */
    public interface Choice {

        String word();

        /** The first is meant by any other word. */
        private static <C extends Choice> C of(String word, C[] choices) {
            return Arrays.stream(choices)
                    .filter(choice -> choice.word().equals(word))
                    .findFirst()
                    .orElse(choices[0]);
        }
    }

    /** @param parameter the value of a parameter of an address, empty if it has none; nonsense means no restriction */
    public static Filter of(Function<String, String> parameter) {
        Function<String, String> limited = name -> {
            var value = parameter.apply(name);
            return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        };
        var days = limited.apply("alter");
        return new Filter(
                limited.apply("q").strip(),
                limited.apply("amt"),
                limited.apply("verfahren"),
                limited.apply("schritt"),
                Choice.of(limited.apply("stand"), State.values()),
                Choice.of(limited.apply("frist"), Due.values()),
                limited.apply("bezirk"),
                days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0,
                Order.of(limited.apply("sortierung")));
    }

    /** The parameters that say something, so that addresses stay short. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", text);
        parameters.put("amt", office);
        parameters.put("verfahren", procedure);
        parameters.put("schritt", step);
        parameters.put("stand", state.word());
        parameters.put("frist", due.word());
        parameters.put("bezirk", district);
        parameters.put("alter", days == 0 ? "" : Integer.toString(days));
        parameters.put("sortierung", order.equals(Order.USUAL) ? "" : order.word());
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The same with another value of one parameter. */
    public Filter with(String name, String value) {
        var parameters = new LinkedHashMap<>(parameters());
        parameters.put(name, value);
        return of(other -> parameters.getOrDefault(other, ""));
    }

    /** As in the query of an address. */
    public String query() {
        return parameters().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @param query as in an address; what it has beside a filter, and what makes no sense, is passed over */
    public static Filter ofQuery(String query) {
        var parameters = new HashMap<String, String>();
        Arrays.stream(query.split("&")).forEach(part -> {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                try {
                    parameters.put(
                            pair[0],
                            URLDecoder.decode(pair[1], StandardCharsets.UTF_8).replace("\0", ""));
                } catch (IllegalArgumentException noEncoding) {
                    // nobody's filter
                }
            }
        });
        return of(name -> parameters.getOrDefault(name, ""));
    }
}
