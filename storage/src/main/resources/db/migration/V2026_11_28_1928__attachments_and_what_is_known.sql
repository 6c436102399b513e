-- The files inside a document; whether a person said what it is; whether somebody of the office has opened it.
alter table document
    add column attachments jsonb   not null default '[]',
    add column sorted      boolean not null default false,
    add column seen        boolean not null default false;

update document set sorted = true where id in (select document from document_correction);

-- A kind only where somebody or something knows it: what the office has written itself, what was recognised or said.
create or replace view released_document as
    select d.id, d.owner, d.name,
        case when d.field = '' or d.sorted or d.confidence is not null then d.kind end as kind,
        d.created, c.text, c.words, d.scope
    from document d join document_content c on c.document = d.id
    where d.state = 'released' and d.owner_kind = 'CASE';
