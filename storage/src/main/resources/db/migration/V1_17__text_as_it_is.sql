-- packing it takes longer than all else that the database does for a document, and excerpts need but its beginning
alter table document_content alter column text set storage external;
