package de.amtsweg.app.office;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Statements;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.SampleCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a page costs the database does not grow unseen; the session's own statements count, too. */
@AmtswegTest
class StatementsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void pagesOfTheOfficeNeedFewStatements() {
        var samples = beans.createBean(SampleCases.class);
        var task = samples.task(samples.aCase().of(citizen("Anna Anfrage")).filed());
        var sabine = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.SABINE);
        var address = "/amt/vorgang/%s/aufgabe/%s".formatted(task.caseId(), task.id());
        // what is read once and kept is read now
        sabine.get("/amt");
        sabine.get(address);
        assertThat(Statements.during(() -> sabine.get("/amt"))).hasSizeBetween(2, 8);
        assertThat(Statements.during(() -> sabine.get(address))).hasSizeBetween(2, 25);
    }
}
