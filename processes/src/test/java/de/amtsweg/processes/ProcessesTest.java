package de.amtsweg.processes;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.forms.time.FormClock;
import de.amtsweg.local.TravellingClock;
import de.amtsweg.processes.documents.LateDocuments;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.outbox.Outbound;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.storage.StorageTest;
import de.amtsweg.storage.kinds.Classifier;
import de.amtsweg.storage.kinds.Kinds;
import de.amtsweg.storage.kinds.NothingLearnt;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of processes with their real engine, database and object store; without pages, logins and mail. All of them share
 * these, so a test says in its data what is its own.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProcessesTest.Beans.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "amtsweg.processes.secret=a secret of no worth to anyone",
            "amtsweg.processes.city=../cities/duisburg"
        })
@ContextConfiguration(initializers = StorageTest.Services.class)
public @interface ProcessesTest {

    /** No configuration by annotation, lest the product find it when it runs beside the tests. */
    @EnableAutoConfiguration
    @ComponentScan(
            value = {"de.amtsweg.forms", "de.amtsweg.storage", "de.amtsweg.processes"},
            excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Classifier.class))
    @ConfigurationPropertiesScan({"de.amtsweg.storage", "de.amtsweg.processes"})
    class Beans {

        /** As the product does: deadlines end by the city's clocks. */
        static {
            TimeZone.setDefault(TimeZone.getTimeZone(CityTime.ZONE));
        }

        /** To learn takes longer than to play a procedure's stories. */
        @Bean
        Classifier classifier(Kinds kinds) {
            return new NothingLearnt(kinds);
        }

        @Bean
        TravellingClock clock() {
            var clock = new TravellingClock();
            FormClock.goesBy(clock);
            return clock;
        }

        @Bean
        Outgoing outgoing() {
            return new Outgoing();
        }

        @Bean
        Outbound<?> mail(Outgoing outgoing) {
            return outgoing.of(MailStep.named("mail"));
        }

        @Bean
        Outbound<?> officeMail(Outgoing outgoing) {
            return outgoing.of(MailStep.named("office-mail"));
        }

        @Bean
        Outbound<?> draftMail(Outgoing outgoing) {
            return outgoing.of(Drafts.MAIL);
        }

        @Bean
        Outbound<?> documentMail(Outgoing outgoing) {
            return outgoing.of(LateDocuments.MAIL);
        }

        @Bean
        Step sendMail(Outbox outbox) {
            return new MailStep(
                    "sendMail",
                    MailStep.named("mail"),
                    outbox,
                    List.of(StepField.required("mail", StepField.Type.MAIL)));
        }

        @Bean
        Step mailOffice(Outbox outbox) {
            return new MailStep(
                    "mailOffice",
                    MailStep.named("office-mail"),
                    outbox,
                    List.of(
                            StepField.required("mail", StepField.Type.MAIL),
                            StepField.required("office", StepField.Type.OFFICE)));
        }
    }
}
