-- What somebody looks for has bounds: a word is as long as the rows have it (compatibility characters make long words of
-- short ones, and a tsquery refuses those of 2 kB), and the twelve longest words are enough to find anything.
create or replace function task_query(desks text[], typed text, prefix text) returns tsquery
    language sql immutable parallel safe
    return (
        select string_agg(one.terms, ' & ')::tsquery
        from (
            select '(' || string_agg(
                '''' || replace(replace(office || ' ' || form, '\', '\\'), '''', '''''') || ''':*', ' | ') || ')' terms
            from (
                    select left(typed_word, 100) word
                    from unnest(string_to_array(
                        regexp_replace(
                            regexp_replace(search_key(typed), '(^| )' || search_key(prefix) || ' (\d{4}) ?(\d*)($| )',
                                '\1' || search_key(prefix) || '\2\3\4'),
                            '\s+', ' ', 'g'), ' ')) typed_word
                    where typed_word <> ''
                    group by 1
                    order by length(left(typed_word, 100)) desc, 1
                    limit 12) words,
                unnest(case when word ~ '^\d{1,5}$' then array[word, lpad(word, 6, '0')] else array[word] end) form,
                unnest(desks) office
            group by word) one);

-- A name is sorted by its beginning, which an index and an address can hold.
alter table task drop column sort_name;
alter table task add column sort_name text not null generated always as (left(name_key(applicant_name), 100)) stored;
create index task_by_name on task (desk, state, sort_name, id);
