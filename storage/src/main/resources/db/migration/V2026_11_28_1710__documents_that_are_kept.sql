-- What others may ask of documents in SQL: which of their owners have some that are not given up.
create view kept_document as
    select owner_kind, owner from document where state <> 'removed';
