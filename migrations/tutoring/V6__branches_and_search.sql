-- A question that was asked anew, and what followed it, stays in the store and is not shown.
alter table tutoring.exchange
    add column replaced boolean not null default false,
    -- what the pupil read, as plain text, for the search in one's own history
    add column said text not null default '',
    add column words tsvector generated always as (to_tsvector('simple', question || ' ' || said)) stored;
create index exchange_words on tutoring.exchange using gin (words);
create index exchange_times on tutoring.exchange (asked_at);
