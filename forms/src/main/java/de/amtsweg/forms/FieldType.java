package de.amtsweg.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The component types of form-js that take an answer, and how each turns what was typed into a JSON value. */
public enum FieldType {
    TEXTFIELD {
        @Override
        Reading read(Field field, List<String> typed) {
            return text(field, typed, 500);
        }
    },
    TEXTAREA {
        @Override
        Reading read(Field field, List<String> typed) {
            return text(field, typed, 10_000);
        }
    },
    NUMBER {
        @Override
        Reading read(Field field, List<String> typed) {
            var text = first(typed).strip().replace("€", "").replaceAll("[\\s\\u00a0\\u202f]", "");
            if (text.isEmpty()) {
                return Reading.NOTHING;
            }
            if (!NUMBER_TYPED.matcher(text).matches() || text.length() > 30) {
                return Reading.wrong(Problem.of(field, field.isMoney() ? "money" : "number"));
            }
            boolean thousands = text.contains(",") || GROUPED.matcher(text).matches();
            var number = new BigDecimal(thousands ? text.replace(".", "").replace(',', '.') : text);
            return Reading.of(number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number);
        }
    },
    DATE {
        @Override
        Reading read(Field field, List<String> typed) {
            var text = first(typed).strip();
            if (text.isEmpty()) {
                return Reading.NOTHING;
            }
            return Moments.date(text)
                    .map(date -> Reading.of(date.toString()))
                    .orElseGet(() -> Reading.wrong(Problem.of(field, "date")));
        }
    },
    TIME {
        @Override
        Reading read(Field field, List<String> typed) {
            var text = first(typed).strip();
            if (text.isEmpty()) {
                return Reading.NOTHING;
            }
            return Moments.time(text)
                    .map(time -> Reading.of(time.toString()))
                    .orElseGet(() -> Reading.wrong(Problem.of(field, "time")));
        }
    },
    /** A day and a time of day on the city's clocks; typed into two controls. */
    DATETIME {
        @Override
        Reading read(Field field, List<String> typed) {
            var text = String.join(" ", typed).strip();
            if (text.isEmpty()) {
                return Reading.NOTHING;
            }
            return Moments.moment(text)
                    .map(moment -> Reading.of(moment.toString()))
                    .orElseGet(() -> Reading.wrong(Problem.of(field, "datetime")));
        }
    },
    CHECKBOX {
        @Override
        Reading read(Field field, List<String> typed) {
            return Reading.of("true".equals(first(typed)));
        }
    },
    RADIO {
        @Override
        Reading read(Field field, List<String> typed) {
            return choice(field, first(typed));
        }
    },
    SELECT {
        @Override
        Reading read(Field field, List<String> typed) {
            return choice(field, first(typed));
        }
    },
    CHECKLIST {
        @Override
        Reading read(Field field, List<String> typed) {
            var chosen =
                    typed.stream().filter(value -> !value.isEmpty()).distinct().toList();
            if (chosen.isEmpty()) {
                return Reading.NOTHING;
            }
            return chosen.stream().allMatch(value -> isOffered(field, value))
                    ? Reading.of(chosen)
                    : Reading.wrong(Problem.of(field, "choice"));
        }
    },
    FILEPICKER {
        @Override
        Reading read(Field field, List<String> typed) {
            var documents =
                    typed.stream().filter(id -> !id.isEmpty()).distinct().toList();
            if (documents.isEmpty()) {
                return Reading.NOTHING;
            }
            return documents.stream().allMatch(FieldType::isUuid)
                    ? Reading.of(documents)
                    : Reading.wrong(Problem.of(field, "upload"));
        }
    };

    private static final Pattern NUMBER_TYPED =
            Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+(,\\d+)?|\\d+(,\\d+)?|\\d+\\.\\d+)");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

    /** What was understood: a JSON value, nothing, or a problem. */
    record Reading(@Nullable Object value, @Nullable Problem problem) {

        static final Reading NOTHING = new Reading(null, null);

        static Reading of(Object value) {
            return new Reading(value, null);
        }

        static Reading wrong(Problem problem) {
            return new Reading(null, problem);
        }
    }

    abstract Reading read(Field field, List<String> typed);

    /** @param subtype of a {@code datetime}: date, time or datetime; empty for all others */
    static Optional<FieldType> named(String type, String subtype) {
        var name = type.equals("datetime") ? subtype.isEmpty() ? "date" : subtype : type;
        boolean moment = Set.of("date", "time", "datetime").contains(name);
        return Arrays.stream(values())
                .filter(candidate -> candidate.name().equalsIgnoreCase(name) && moment == type.equals("datetime"))
                .findFirst();
    }

    boolean isMoment() {
        return this == DATE || this == TIME || this == DATETIME;
    }

    /** The name of the fragment that draws it. */
    public String fragment() {
        return name().toLowerCase();
    }

    private static Reading text(Field field, List<String> typed, int longest) {
        var text = Normalizer.normalize(first(typed).replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        if (CONTROL.matcher(text).find() || field.type() == TEXTFIELD && text.indexOf('\n') >= 0) {
            return Reading.wrong(Problem.of(field, "characters"));
        }
        int length = text.codePointCount(0, text.length());
        var allowed = field.rules().maxLength() == null
                ? longest
                : Math.min(longest, field.rules().maxLength());
        return length > allowed ? Reading.wrong(Problem.of(field, "maxLength", allowed, length)) : Reading.of(text);
    }

    private static Reading choice(Field field, String value) {
        if (value.isEmpty()) {
            return Reading.NOTHING;
        }
        return isOffered(field, value) ? Reading.of(value) : Reading.wrong(Problem.of(field, "choice"));
    }

    private static boolean isOffered(Field field, String value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static String first(List<String> typed) {
        return typed.isEmpty() ? "" : typed.get(0);
    }
}
