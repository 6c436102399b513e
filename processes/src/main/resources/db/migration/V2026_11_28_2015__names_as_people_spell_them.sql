-- Names as they are sorted (DIN 5007-2): without case and accents, with umlauts as two letters, punctuation as one blank.
-- By hand, since lower() and extensions differ from one database's locale to the next.
create function name_key(typed text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(
        lower(regexp_replace(
            normalize(
                replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
                    translate(normalize(typed, NFC), 'ØøŁłĐđĦħı', 'OoLlDdHhi'),
                    'Ä', 'ae'), 'ä', 'ae'), 'Ö', 'oe'), 'ö', 'oe'), 'Ü', 'ue'), 'ü', 'ue'), 'ß', 'ss'), 'ẞ', 'ss'),
                    'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'þ', 'th'),
                NFKD),
            '[\u0300-\u036f]', '', 'g')),
        '[\s!"#$&''()*+,./:;<=>?@\[\]^`{|}~\u00a0\u2010-\u205f-]+', ' ', 'g'));

-- Names as they are looked for: whoever types Müller, Mueller or Muller means the same.
create function search_key(typed text) returns text
    language sql immutable parallel safe
    return regexp_replace(name_key(typed), '([aou])e', '\1', 'g');

alter table task drop column search;
alter table task add column search text not null generated always as (search_key(reference || ' ' || applicant_name)) stored;
alter table task add column sort_name text not null generated always as (name_key(applicant_name)) stored;
