package de.amtsweg.processes.cases;

import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.judging.Judged;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.procedures.Prefill;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** All cases, and the rule about who may see which. */
@Service
public class Cases {

    private static final Pattern REFERENCE = Pattern.compile("(.*[^\\s‐-―-])[\\s‐-―-]*(2\\d{3})[\\s‐-―-]*(\\d{6,9})");

    private final CaseRepository files;
    private final Drafts drafts;
    private final Documents documents;
    private final Procedures procedures;
    private final RuntimeService runtime;
    private final StatusCodes codes;
    private final ConflictRetry attempts;

    Cases(
            CaseRepository files,
            Drafts drafts,
            Documents documents,
            Procedures procedures,
            RuntimeService runtime,
            StatusCodes codes,
            ConflictRetry attempts) {
        this.files = files;
        this.drafts = drafts;
        this.documents = documents;
        this.procedures = procedures;
        this.runtime = runtime;
        this.codes = codes;
        this.attempts = attempts;
    }

    /** The outcome of an attempt to file. */
    public sealed interface Filing {

        record Filed(Case.Id id) implements Filing {}

        /** Some answers are wrong; the draft is as it was. */
        record Rejected(Judged check) implements Filing {}

        /** The draft is not the one that the person agreed to send; it is as it was. */
        record Changed() implements Filing {}
    }

    /** Files a draft whose answers nobody has to read through before. */
    @Transactional
    public Filing file(String procedure, Draft.Id draftId, Person person, Locale language) {
        return file(procedure, draftId, person, language, draft -> true);
    }

    /**
     * Files a draft: in one transaction it becomes a case, its files move to the case and the process starts. Filing the
     * same draft again gives the same case.
     *
     * @param procedure key of the procedure that the person sees
     * @param agreed whether the draft, as it is now, is what the person wants to send
     * @throws NotFound when the person has neither such a draft of it nor a case filed from that
     */
    @Transactional
    public Filing file(String procedure, Draft.Id draftId, Person person, Locale language, Predicate<Draft> agreed) {
        var id = new Case.Id(draftId.value());
        var taken = drafts.take(procedure, draftId, person);
        if (taken.isEmpty()) {
            return new Filing.Filed(filed(procedure, id, person));
        }
        var draft = taken.get();
        if (!agreed.test(draft)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Filing.Changed();
        }
        var offered = procedures.get(procedure);
        var check = Judge.check(offered.form(), draft.input(), Map.of());
        if (!check.passed()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Filing.Rejected(check);
        }
        files.insert(
                id,
                offered,
                applicant(person, offered.form(), check.answers()),
                language,
                CaseData.of(check.answers()),
                CaseSearch.words(offered.form(), check.answers()));
        documents.handOver(draft.owner(), Document.Owner.ofCase(id.value()), uploads(offered.form(), check.answers()));
        var instance = runtime.createProcessInstanceById(offered.definition())
                .businessKey(id.toString())
                .setVariables(variables(offered, check.answers()))
                .execute();
        files.started(id, instance.getId());
        return new Filing.Filed(id);
    }

    private Case.Id filed(String procedure, Case.Id id, Person person) {
        var filed = ofApplicant(id, person);
        if (!filed.procedure().equals(procedure)) {
            throw new NotFound("no such case of this procedure");
        }
        return id;
    }

    /** What is known about somebody: an account's own name and address, for a guest those given in the form. */
    private static Person applicant(Person person, Form form, Map<String, Object> answers) {
        return person.isGuest()
                ? new Person(person.id(), Prefill.name(form, answers), Prefill.email(form, answers), person.offices())
                : person;
    }

    /** @throws NotFound when there is no such case, or the person may not see it */
    @Transactional(readOnly = true)
    public Case get(Case.Id id, Person viewer) {
        var found = files.get(id);
        if (viewer.id().equals(found.person()) || files.isAtOneOf(id, viewer)) {
            return found;
        }
        throw new NotFound("no such case");
    }

    /** The case, for somebody who works on it. */
    @Transactional(readOnly = true)
    public Case ofOffice(Case.Id id, Person staff) {
        return findOfOffice(id, staff).orElseThrow(() -> new NotFound("no such case"));
    }

    /** The case, if there is one that the person works on. */
    @Transactional(readOnly = true)
    public Optional<Case> findOfOffice(Case.Id id, Person staff) {
        return files.find(id).filter(found -> files.isAtOneOf(id, staff));
    }

    /** Whether the person works for one of its offices. */
    public boolean isAt(Case.Id id, Person staff) {
        return files.isAtOneOf(id, staff);
    }

    /** The case, for its applicant. */
    public Case ofApplicant(Case.Id id, Person person) {
        return files.find(id)
                .filter(found -> person.id().equals(found.person()))
                .orElseThrow(() -> new NotFound("no such case"));
    }

    /** The person's own cases, newest first. */
    public List<Case> of(Person person) {
        return files.of(person.id());
    }

    /** The case, for somebody who knows its code. */
    public Optional<Case> byReference(String reference, String code) {
        return files.byReference(written(reference)).filter(found -> codes.fits(found.id(), code));
    }

    /** A reference as we write it, with hyphens where people leave them out, or type blanks or dashes. */
    static String written(String typed) {
        var reference = typed.strip().toUpperCase(Locale.ROOT);
        var parts = REFERENCE.matcher(reference);
        return parts.matches() ? "%s-%s-%s".formatted(parts.group(1), parts.group(2), parts.group(3)) : reference;
    }

    /** The case, for somebody who has already shown that they know its code. */
    public Optional<Case> find(Case.Id id) {
        return files.find(id);
    }

    /** Whether there is such a case, whoever it belongs to. */
    public boolean exists(Case.Id id) {
        return files.find(id).isPresent();
    }

    public String statusCode(Case filed) {
        return codes.of(filed.id());
    }

    /** Records that somebody of an office reads the case: once, however often they look within an hour. */
    public void viewed(Case filed, Person staff) {
        files.eventOnce(filed.id(), CaseEvent.Kind.CASE_VIEWED, staff.name(), staff.id(), Duration.ofHours(1));
    }

    public List<CaseEvent> events(Case filed) {
        return files.events(filed.id());
    }

    /** The documents of a case that the caller has obtained by one of the access rules above. */
    public List<Document> documents(Case filed) {
        return documents.of(Document.Owner.ofCase(filed.id().value()));
    }

    /** @throws NotFound when the case has no such document */
    public Document document(Case filed, UUID id) {
        return documents
                .find(Document.Owner.ofCase(filed.id().value()), new Document.Id(id))
                .orElseThrow(() -> new NotFound("no such document"));
    }

    /** Whether the model allows withdrawal where the case is now. */
    public boolean isWithdrawable(Case filed) {
        return filed.isOpen()
                && procedures.of(filed).withdrawable()
                && runtime.createEventSubscriptionQuery()
                                .processInstanceId(filed.instance())
                                .eventType("message")
                                .eventName(Procedure.WITHDRAWAL)
                                .count()
                        > 0;
    }

    /**
     * Withdraws the application; does nothing if the case has ended meanwhile.
     *
     * @return whether it was open until now
     */
    public boolean withdraw(Case.Id id, Person person) {
        return attempts.of(() -> withdrawOnce(id, person));
    }

    private boolean withdrawOnce(Case.Id id, Person person) {
        ofApplicant(id, person);
        var open = files.locked(id);
        if (!isWithdrawable(open)) {
            return false;
        }
        files.event(id, CaseEvent.Kind.WITHDRAWN, person.name(), null, null);
        runtime.createMessageCorrelation(Procedure.WITHDRAWAL)
                .processInstanceId(open.instance())
                .correlate();
        return true;
    }

    /** For steps and outgoing mail, which act for the platform itself and not for a viewer. */
    public Case forPlatform(Case.Id id) {
        return files.get(id);
    }

    public void record(Case.Id id, CaseEvent.Kind kind, String detail) {
        files.event(id, kind, null, null, detail);
    }

    /** The answers that the engine gets. */
    public static Map<String, Object> variables(Procedure procedure, Map<String, Object> answers) {
        var variables = new HashMap<String, Object>();
        for (var name : procedure.variables()) {
            var value = answers.get(name);
            if (value != null && !isObject(value)) {
                variables.put(name, plain(value));
            }
        }
        return variables;
    }

    /** Objects, and lists of them, stay in the case: rules read single values. */
    private static boolean isObject(Object value) {
        return value instanceof Map
                || value instanceof Collection<?> several && several.stream().anyMatch(Map.class::isInstance);
    }

    /** Several choices become a text, separated by commas. */
    private static Object plain(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).collect(Collectors.joining(","));
        }
        return value instanceof BigDecimal number ? plain(number) : value;
    }

    private static Object plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() < 19
                ? (Object) number.longValueExact()
                : (Object) number.doubleValue();
    }

    public static List<UUID> uploads(Form form, Map<String, Object> answers) {
        return form.documents(answers).stream().map(UUID::fromString).toList();
    }
}
