package de.amtsweg.processes.cases;

import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Person;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases, open and closed, by what people say on the telephone. Only those of one's own offices are found. */
@Repository
public class CaseSearch {

    /** More than anybody reads through while somebody waits. */
    public static final int MOST = 20;

    /** Of the same applicant, beside a case. */
    public static final int BESIDE = 10;

    /** What more cases have than this is looked for among the newest first. */
    private static final int FEW = 2000;

    private static final int NEWEST = 5000;

    private static final int LONGEST = 200;

    /** The key under which forms ask for a date of birth, also in lists. */
    private static final String BORN = "geburtsdatum";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** A case may be at several of the person's offices, and is shown once. */
    private static final String ALL = """
            select c.* from (
                select case_id, max(filed) filed from case_office where words @@ :words::tsquery%s
                group by case_id order by 2 desc, 1 limit :most) found
            join case_file c on c.id = found.case_id order by found.filed desc, c.id""";

    private static final String NEW = """
            select c.* from (
                select case_id, max(filed) filed
                from unnest(:desks) place (desk) cross join lateral (
                    select case_id, filed from (
                        select * from case_office where office = place.desk order by filed desc, case_id limit %d) newest
                    where ts_match_vq(words, :words::tsquery)%s limit :most) one
                group by case_id order by 2 desc, 1 limit :most) found
            join case_file c on c.id = found.case_id order by found.filed desc, c.id""";

    private final JdbcClient jdbc;
    private final CaseRepository files;
    private final Recusals recusals;
    private final City city;
    private final InstantSource clock;

    CaseSearch(JdbcClient jdbc, CaseRepository files, Recusals recusals, City city, InstantSource clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.recusals = recusals;
        this.city = city;
        this.clock = clock;
    }

    /** @param more whether there are more than these */
    public record Found(List<Case> cases, boolean more) {

        static final Found NOTHING = new Found(List.of(), false);

        static Found of(List<Case> cases, int most) {
            return cases.size() > most ? new Found(cases.subList(0, most), true) : new Found(cases, false);
        }
    }

    /**
     * The newest cases that have all of these words: beginnings of names in any spelling, a reference, a date of birth.
     *
     * @param typed as somebody types while listening
     */
    public Found find(Person staff, String typed) {
        var desks = staff.offices().stream().sorted().toArray(String[]::new);
        var asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var words = desks.length == 0 || asked.isBlank() ? null : words(desks, Birthday.joined(asked, clock.instant()));
        if (words == null) {
            return Found.NOTHING;
        }
        var parameters = new HashMap<String, Object>(Map.of("desks", desks, "words", words, "most", MOST + 1));
        var kept = recusals.of(staff);
        var seen = kept.length == 0 ? "" : " and case_id <> all (:kept::uuid[])";
        parameters.put("kept", kept);
        if (count(seen, parameters) <= FEW) {
            return Found.of(cases(ALL.formatted(seen), parameters), MOST);
        }
        var newest = cases(NEW.formatted(NEWEST, seen), parameters);
        return Found.of(newest.size() > MOST ? newest : cases(ALL.formatted(seen), parameters), MOST);
    }

    private int count(String seen, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 from case_office where words @@ :words::tsquery%s limit %d) one"
                        .formatted(seen, FEW + 1))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private List<Case> cases(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(files::file).list();
    }

    private @Nullable String words(String[] desks, String typed) {
        return jdbc.sql("select task_query(:desks, :text, :prefix)::text")
                .param("desks", desks)
                .param("text", typed)
                .param("prefix", city.references())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** The newest other cases of the same account that the person may see; a guest is somebody else each time. */
    public Found ofSameApplicant(Case filed, Person staff) {
        if (filed.person() == null || filed.isGuests() || !staff.isStaff()) {
            return Found.NOTHING;
        }
        return Found.of(
                jdbc.sql("""
                        select * from case_file c where person = :applicant and id <> :id
                            and exists (select 1 from case_office where case_id = c.id and office in (:offices))
                            and not exists (select 1 from recusal where case_id = c.id and person = :staff)
                        order by filed desc limit :most""")
                        .param("applicant", filed.person())
                        .param("id", filed.id().value())
                        .param("offices", staff.offices())
                        .param("staff", staff.id())
                        .param("most", BESIDE + 1)
                        .query(files::file)
                        .list(),
                BESIDE);
    }

    /** What a case can be found by beside its reference and its applicant's name: dates of birth, and what the form marks. */
    static String words(Form form, Map<String, Object> answers) {
        var marked = form.fields()
                .filter(field -> field.properties().containsKey("inbox"))
                .map(field -> answer(field, answers))
                .filter(Objects::nonNull);
        return Stream.concat(born(answers), marked).distinct().collect(Collectors.joining(" "));
    }

    private static @Nullable String answer(Field field, Map<String, Object> answers) {
        var answer = field.answer(answers);
        if (answer == null) {
            return null;
        }
        var text = field.options().stream()
                .filter(option -> option.answer().equals(answer))
                .map(Field.Option::label)
                .findFirst()
                .orElse(answer.toString());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Stream<String> born(Object answers) {
        if (answers instanceof Map<?, ?> several) {
            return several.entrySet().stream()
                    .flatMap(entry -> BORN.equals(entry.getKey())
                            ? Stream.of(String.valueOf(entry.getValue()))
                                    .filter(date -> ISO.matcher(date).matches())
                                    .map(date -> date.replace("-", ""))
                            : born(entry.getValue()));
        }
        return answers instanceof Collection<?> list ? list.stream().flatMap(CaseSearch::born) : Stream.empty();
    }
}
