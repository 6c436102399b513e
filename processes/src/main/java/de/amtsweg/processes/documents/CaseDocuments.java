package de.amtsweg.processes.documents;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.documents.PagePictures;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of cases that the caller has obtained by one of the access rules; records who looks at one. */
@Service
public class CaseDocuments {

    private static final int FOUND = 50;
    private static final String BEGIN = "\u0001";
    private static final String END = "\u0002";

    private static final String OF_OFFICE = """
            select 1 from office_of_case o where o.case_id = d.owner and o.office in (:offices)
                and not exists (select 1 from recused_from_case r where r.case_id = d.owner and r.person = :person)""";

    private static final String OF_APPLICANT = "select 1 from filed_case c where c.id = d.owner and c.person = :person";

    private static final int SHOWN_TEXT = 20_000;

    private final CaseRepository files;
    private final Documents documents;
    private final PagePictures pictures;
    private final LegalHolds holds;
    private final JdbcClient jdbc;

    CaseDocuments(CaseRepository files, Documents documents, PagePictures pictures, LegalHolds holds, JdbcClient jdbc) {
        this.files = files;
        this.documents = documents;
        this.pictures = pictures;
        this.holds = holds;
        this.jdbc = jdbc;
    }

    /** How somebody gets to see a document. */
    public enum Use {
        VIEW,
        SAVE
    }

    /** @throws NotFound when the case has no such document */
    public Document get(Case filed, UUID id) {
        return documents.find(owner(filed), new Document.Id(id)).orElseThrow(() -> new NotFound("no such document"));
    }

    public List<Document> of(Case filed) {
        return documents.of(owner(filed));
    }

    /** Records in the case who has received the document, or a part of it. */
    public void opened(Case filed, Document document, Person person, Use use) {
        seen(filed, List.of(document), person);
        if (use == Use.VIEW) {
            viewed(filed, document, person);
        } else {
            files.event(filed.id(), CaseEvent.Kind.DOCUMENT_SAVED, person.name(), null, document.name());
        }
    }

    /**
     * A page as a picture, for browsers that do not show PDF or a format of pictures; records in the case who has seen it.
     *
     * @param number counted from 1
     */
    public Optional<byte[]> page(Case filed, Document document, int number, Person person) {
        if (!document.isShown() && !document.isTurned()) {
            return Optional.empty();
        }
        var picture = pictures.page(document, number);
        if (picture.isPresent()) {
            seen(filed, List.of(document), person);
            viewed(filed, document, person);
        }
        return picture;
    }

    /** Once, however many pages and pieces a browser asks for. */
    private void viewed(Case filed, Document document, Person person) {
        files.eventOnce(filed.id(), CaseEvent.Kind.DOCUMENT_VIEWED, person.name(), document.name());
    }

    /** The list of documents marks those that nobody but the applicant has looked at. */
    private void seen(Case filed, List<Document> opened, Person person) {
        if (person.isStaff() && !person.id().equals(filed.person())) {
            documents.seen(opened.stream().map(Document::id).toList());
        }
    }

    /** Its text, for those who cannot see pictures; empty as long as it cannot be opened. */
    public String text(Document document) {
        return document.isReleased() ? documents.text(document, SHOWN_TEXT) : "";
    }

    /** All documents that can be opened. */
    public List<Document> openable(Case filed) {
        return of(filed).stream().filter(Document::isReleased).toList();
    }

    /** Records in the case who has received all of them. */
    public void savedAll(Case filed, Person person) {
        seen(filed, openable(filed), person);
        files.event(filed.id(), CaseEvent.Kind.DOCUMENTS_SAVED, person.name(), null, null);
    }

    /**
     * The bytes; {@link #opened} is to be called when some of them have been sent.
     *
     * @throws de.amtsweg.storage.documents.NotReleased when it is not one that may be opened
     */
    public InputStream content(Document document) {
        return documents.content(document);
    }

    /** What the file says about itself, under Tika's names; empty as long as it cannot be opened. */
    public Map<String, String> metadata(Document document) {
        return document.isReleased() ? documents.metadata(document) : Map.of();
    }

    public Optional<byte[]> thumbnail(Document document) {
        return document.isReleased() ? pictures.thumbnail(document) : Optional.empty();
    }

    /** A caseworker says what a document is. */
    @Transactional
    public void sort(Case filed, Document document, String kind, Person person) {
        documents.sort(document, kind);
        files.event(
                filed.id(),
                CaseEvent.Kind.DOCUMENT_SORTED,
                person.name(),
                null,
                "%s: %s".formatted(document.name(), kind));
    }

    /**
     * Erases a document for good: its object with all versions, its thumbnail, its text and its search index.
     *
     * @return false when the case is under a legal hold
     */
    @Transactional
    public boolean erase(Case filed, Document document, Person person) {
        files.locked(filed.id());
        if (holds.find(filed).isPresent()) {
            return false;
        }
        documents.giveUp(owner(filed), document.id());
        files.event(filed.id(), CaseEvent.Kind.DOCUMENT_ERASED, person.name(), null, document.name());
        return true;
    }

    /**
     * A document in which the words were found.
     *
     * @param kind null if nobody knows what it is
     * @param snippet the text around them; the parts at odd positions are hits
     */
    public record Hit(
            UUID document,
            String name,
            String scope,
            @Nullable String kind,
            Case.Id caseId,
            String reference,
            String applicant,
            Instant handedIn,
            List<String> snippet) {}

    /**
     * The newest documents with all of these words, in any grammatical form or as a prefix, among the cases that the
     * person's offices work on.
     *
     * @param words as typed into a search engine: several words, "an exact phrase", -without
     */
    public List<Hit> search(Person staff, String words) {
        return staff.isStaff() ? find(OF_OFFICE, staff, words) : List.of();
    }

    /** As {@link #search}, among the person's own cases. */
    public List<Hit> searchOwn(Person applicant, String words) {
        return find(OF_APPLICANT, applicant, words);
    }

    /** @param rule in SQL, never from input: whether the person may see the case {@code d.owner} */
    private List<Hit> find(String rule, Person person, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        return jdbc.sql("""
                        with found as (
                            select d.id, d.owner, d.name, d.scope, d.kind, d.created, d.text
                            from released_document d, search_terms(:words) terms
                            where search_finds(d.words, d.text, terms) and exists (%s)
                            order by d.created desc limit :most)
                        select found.*, c.reference, c.applicant_name,
                            ts_headline('german', left(found.text, 50000), search_terms(:words), :marks) snippet
                        from found join filed_case c on c.id = found.owner
                        order by found.created desc""".formatted(rule))
                .param("words", words.replaceAll("[„“”«»]", "\""))
                .param("offices", person.offices().isEmpty() ? List.of("") : person.offices())
                .param("person", person.id())
                .param("most", FOUND)
                .param(
                        "marks",
                        "StartSel=%s, StopSel=%s, MaxWords=30, MinWords=12, MaxFragments=2, FragmentDelimiter=\" … \""
                                .formatted(BEGIN, END))
                .query((row, number) -> new Hit(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("scope"),
                        row.getString("kind"),
                        new Case.Id(row.getObject("owner", UUID.class)),
                        row.getString("reference"),
                        row.getString("applicant_name"),
                        row.getTimestamp("created").toInstant(),
                        List.of(row.getString("snippet").split("[%s%s]".formatted(BEGIN, END)))))
                .list();
    }

    static Owner owner(Case filed) {
        return Owner.ofCase(filed.id().value());
    }
}
