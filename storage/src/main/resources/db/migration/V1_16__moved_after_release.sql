-- A released document stays in quarantine until the checks have nothing to do: in this version, and no other (S3's ETag).
-- Null where it lies elsewhere.
alter table document add column checked_version text;
create index document_to_move on document (checked, id) where state = 'released' and checked_version is not null;

-- How the search puts texts and questions, for whoever asks it. A tsvector holds a megabyte at most.
create function search_words(content text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('german', left(content, 250000));

-- Words as typed into a search engine, each of which may go on; a phrase is meant as it stands.
create function search_terms(typed text) returns tsquery
    language sql immutable parallel safe
    return (select case when terms::text ~ '<[-0-9]+>' then terms
                else regexp_replace(terms::text, '(?<!!)(''([^'']|'''')+'')', '\1:*', 'g')::tsquery end
            from websearch_to_tsquery('german', typed) terms);

-- Whether they are in a document, whose words may not be in order yet.
create function search_finds(words tsvector, content text, terms tsquery) returns boolean
    language sql immutable parallel safe
    return words @@ terms or words is null and search_words(content) @@ terms;
