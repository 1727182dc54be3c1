-- The author's words, or worked out: so that it can be told how each of them helped. Null for hints from before.
alter table practice.hint_given add column source text check (source in ('AUTHORED', 'WORKED', 'COMPUTED', 'TWIN'));
