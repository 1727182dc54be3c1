-- What the teacher's page filters and counts by, so that it need not read the texts.
alter table tutoring.exchange add column problem_id uuid;
-- an equation that does not hold was left out
alter table tutoring.exchange add column rejected boolean not null default false;
-- the gate left something out that would have said too much
alter table tutoring.exchange add column leaked boolean not null default false;
alter table tutoring.exchange add column first_text_at timestamp with time zone;

update tutoring.exchange set
    rejected = exists (
        select from jsonb_array_elements(held::jsonb) piece
        where piece ->> 'leak' is null or jsonb_array_length(piece -> 'wrong') > 0),
    leaked = exists (select from jsonb_array_elements(held::jsonb) piece where piece ->> 'leak' is not null)
where held <> '[]';

-- In a fresh database practice comes later, and then there is nothing to look up.
do $$ begin
    if to_regclass('practice.work') is not null then
        update tutoring.exchange e set problem_id = w.problem_id from practice.work w where w.id = e.work_id;
    end if;
end $$;

create index exchange_by_time on tutoring.exchange (asked_at desc, id desc);
create index exchange_of_problem on tutoring.exchange (problem_id, pupil_id);
