package de.amtsweg.processes;

import de.amtsweg.storage.Document;
import de.amtsweg.storage.Document.Owner;
import de.amtsweg.storage.Documents;
import de.amtsweg.storage.Thumbnails;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of cases that the caller has got by one of the rules who may see which; who looks at one is recorded. */
@Service
public class CaseDocuments {

    private static final int FOUND = 50;
    private static final String BEGIN = "\u0001";
    private static final String END = "\u0002";

    private final CaseFiles files;
    private final Documents documents;
    private final Thumbnails thumbnails;
    private final Holds holds;
    private final JdbcClient jdbc;

    CaseDocuments(CaseFiles files, Documents documents, Thumbnails thumbnails, Holds holds, JdbcClient jdbc) {
        this.files = files;
        this.documents = documents;
        this.thumbnails = thumbnails;
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

    /**
     * The bytes; from now on the case says who has seen them.
     *
     * @throws de.amtsweg.storage.NotReleased when it is none that may be opened
     */
    public InputStream open(Case filed, Document document, Person person, Use use) {
        var content = documents.content(document);
        files.event(
                filed.id(),
                use == Use.VIEW ? CaseEvent.Kind.DOCUMENT_VIEWED : CaseEvent.Kind.DOCUMENT_SAVED,
                person.name(),
                null,
                document.name());
        return content;
    }

    /** All that can be opened, for one who saves them at once. */
    public List<Document> all(Case filed, Person person) {
        files.event(filed.id(), CaseEvent.Kind.DOCUMENTS_SAVED, person.name(), null, null);
        return of(filed).stream().filter(Document::isReleased).toList();
    }

    /** The bytes of one of those. */
    public InputStream content(Document document) {
        return documents.content(document);
    }

    public Optional<byte[]> thumbnail(Document document) {
        return document.isReleased() ? thumbnails.of(document) : Optional.empty();
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
     * Erases a document for good: its object with all versions, its small picture, its text and what the search knows.
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
     * @param snippet the text around them; what stands at odd places is a hit
     */
    public record Hit(
            UUID document,
            String name,
            String scope,
            String kind,
            Case.Id caseId,
            String reference,
            String applicant,
            Instant handedIn,
            List<String> snippet) {}

    /**
     * The newest documents with all of these words, in whatever form, among the cases that the person's offices work on.
     *
     * @param words as typed into a search engine: several words, "a phrase", -without
     */
    public List<Hit> search(Person staff, String words) {
        if (words.isBlank() || !staff.isStaff()) {
            return List.of();
        }
        return jdbc.sql("""
                        with found as (
                            select d.id, d.owner, d.name, d.scope, d.kind, d.created, d.text
                            from released_document d
                            where d.words @@ websearch_to_tsquery('german', :words)
                              and exists (select 1 from case_office o where o.case_id = d.owner and o.office in (:offices))
                            order by d.created desc limit :most)
                        select found.*, c.reference, c.applicant_name,
                            ts_headline('german', left(found.text, 50000), websearch_to_tsquery('german', :words), :marks) snippet
                        from found join case_file c on c.id = found.owner
                        order by found.created desc""")
                .param("words", words.replaceAll("[„“”«»]", "\""))
                .param("offices", staff.offices())
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
