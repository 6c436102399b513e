package de.amtsweg.app.office;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.storage.documents.Document;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Somebody who might be biased sees nothing of the case at any address of the offices, also not at those to come. */
@AmtswegTest
class RecusalPagesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    final String surname = "R" + UUID.randomUUID().toString().replace("-", "");

    Visitor sabine;
    Visitor berta;
    Case filed;
    String task;
    Document document;
    UUID note;

    @BeforeEach
    void recuse() {
        sabine = visitor(DemoUser.SABINE);
        berta = visitor(DemoUser.BERTA);
        var samples = beans.createBean(SampleCases.class);
        filed = samples.aCase().of(citizen("Zoe " + surname)).withDocument().filed();
        task = samples.task(filed).id();
        document = cases.documents(filed).get(0);
        post(
                berta,
                address() + "/notiz",
                Map.of("text", "@Sabine Steuer geheim " + surname, "anrufer", "Max " + surname));
        note = jdbc.sql("select id from case_note where case_id = ?")
                .param(filed.id().value())
                .query(UUID.class)
                .single();
        post(sabine, address() + "/aufgabe/" + task + "/uebernehmen", Map.of());
        assertThat(sabine.get("/amt/hinweise").body()).contains(surname);
        assertThat(sabine.get(address() + "/befangen").body()).contains("Sind Sie befangen?", filed.reference());
        var undecided = post(sabine, address() + "/befangen", Map.of());
        assertThat(undecided.body()).contains("Bitte wählen Sie einen Grund");
        var done = post(sabine, address() + "/befangen", Map.of("grund", "RELATIVE"));
        assertThat(sabine.follow(done).body())
                .contains("Sie sind nicht mehr beteiligt")
                .doesNotContain(filed.reference(), surname);
    }

    /** Each address that there is, with the ids of this case, and each list and search with its name. */
    @Test
    void nothingLeaksAtAnyAddress() {
        var looked = new ArrayList<String>();
        for (var address : officeAddresses(RequestMethod.GET)) {
            for (var query : queries()) {
                var path = filledIn(address) + query;
                var answer = sabine.get(path);
                looked.add(path);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain(
                                filed.reference(),
                                "Zoe " + surname,
                                "geheim",
                                document.id().toString());
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                if (address.startsWith("/amt/vorgang/")) {
                    assertThat(answer.statusCode()).as(path).isEqualTo(404);
                }
            }
        }
        assertThat(looked).contains("/amt/telefon?q=" + surname).hasSizeGreaterThan(60);
        assertThat(berta.get("/amt?q=" + surname).body()).contains(filed.reference());
        assertThat(berta.get("/amt/telefon?q=" + surname).body()).contains(filed.reference());
        assertThat(berta.get("/amt/telefon?anrufe=" + surname).body()).contains(filed.reference());
    }

    @Test
    void nothingCanBeDoneAtAnyAddress() {
        var before = state();
        var token = sabine.token("/amt");
        for (var address : officeAddresses(RequestMethod.POST)) {
            if (address.startsWith("/amt/vorgang/")) {
                var form =
                        new HashMap<>(Map.of("_csrf", token, "_action", "complete", "text", "x", "grund", "CONCERN"));
                form.putAll(Map.of(
                        "art",
                        "sonstiges",
                        "von",
                        "x",
                        "an",
                        DemoUser.BERTA.sub(),
                        "vorgang",
                        filed.id().toString()));
                var answer = sabine.post(filledIn(address), form);
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void colleaguesGoOnAndReadNoReason() {
        assertThat(berta.get(address()).body()).contains("Hat sich für befangen erklärt", "Sabine Steuer");
        assertThat(berta.get(address() + "?verlauf=schritte").body()).doesNotContain("RELATIVE", "Angehörige");
        assertThat(berta.get(address() + "/aufgabe/" + task).body()).contains("Übernehmen");
        assertThat(post(berta, address() + "/aufgabe/" + task + "/uebernehmen", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    private List<String> queries() {
        return List.of(
                "",
                "?q=" + surname,
                "?q=" + filed.reference().substring(8) + "&anrufe=" + surname + "&stand=alle",
                "?fertig=" + filed.id());
    }

    private TreeSet<String> officeAddresses(RequestMethod method) {
        var found = new TreeSet<String>();
        addresses.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(method)) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/amt"))
                        .forEach(found::add);
            }
        });
        return found;
    }

    private String filledIn(String pattern) {
        var ids = Map.of(
                "id",
                filed.id().toString(),
                "taskId",
                task,
                "task",
                task,
                "document",
                document.id().toString(),
                "number",
                "1",
                "note",
                note.toString(),
                "call",
                note.toString(),
                "ending",
                "csv");
        return Pattern.compile("\\{(\\w+)(?::(\\w+)[^}]*)?\\}")
                .matcher(pattern)
                .replaceAll(name -> name.group(2) != null
                        ? name.group(2)
                        : ids.getOrDefault(name.group(1), filed.id().toString()));
    }

    private String state() {
        return jdbc.sql("""
                        select f::text || array(select t::text from task t where case_id = f.id)::text
                            || array(select e::text from case_event e where case_id = f.id order by id)::text
                            || array(select n::text from case_note n where case_id = f.id)::text
                        from case_file f where id = ?""").param(filed.id().value()).query(String.class).single();
    }

    private String address() {
        return "/amt/vorgang/" + filed.id();
    }

    private static Visitor visitor(DemoUser user) {
        return new Visitor(LocalServices.test().url()).loggedInAs(user);
    }

    private HttpResponse<String> post(Visitor visitor, String path, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("_csrf", visitor.token("/amt"));
        return visitor.post(path, all);
    }
}
