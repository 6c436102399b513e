-- The procedure that a document was handed in for, whose own kinds it may be of; empty where there is none.
alter table document add column scope text not null default '';

update document set kind = 'personalausweis' where kind = 'ausweis';
update document set kind = 'versicherungsnachweis' where kind = 'versicherung';
update document
set asked = array_replace(array_replace(asked, 'ausweis', 'personalausweis'), 'versicherung', 'versicherungsnachweis')
where asked && array['ausweis', 'versicherung'];
update document_correction set kind = 'personalausweis' where kind = 'ausweis';
update document_correction set kind = 'versicherungsnachweis' where kind = 'versicherung';
update document_correction set before = 'personalausweis' where before = 'ausweis';
update document_correction set before = 'versicherungsnachweis' where before = 'versicherung';

create or replace view released_document as
    select d.id, d.owner, d.name, d.kind, d.created, c.text, c.words, d.scope
    from document d join document_content c on c.document = d.id
    where d.state = 'released' and d.owner_kind = 'CASE';
