-- Putting a text's words in order takes longer than all else that the database does for a document, and nobody waits for
-- it: they are null at first.
alter table document_content alter column words drop expression;
create index document_unindexed on document_content (document) where words is null;
