-- HOLDS: follows, and is not the answer yet. ASIDE: kept for the teacher, and no mark depends on it.
alter table practice.attempt drop constraint attempt_verdict_check;
alter table practice.attempt add constraint attempt_verdict_check
    check (verdict in ('CORRECT', 'HOLDS', 'UNFINISHED', 'INCORRECT', 'UNDECIDED', 'ASIDE'));

-- what shows the verdict, as it was known when the line was judged
alter table practice.attempt add column evidence text
    check (evidence in ('PROOF', 'VALUES', 'NUMBERS', 'AGAINST_KEY', 'GAINED', 'LOST', 'AT'));
alter table practice.attempt add column facts text[] not null default '{}';
-- the known slip that gives exactly this line
alter table practice.attempt add column slip text;
create index attempt_open on practice.attempt (work_id) where verdict in ('UNDECIDED', 'ASIDE');

-- What a teacher said of a line that was not decided.
create table practice.decision (
    attempt_id uuid primary key references practice.attempt,
    teacher_id uuid not null,
    outcome text not null check (outcome in ('ACCEPTED', 'IN_PART', 'NOT_YET', 'SEEN')),
    credit numeric(4, 3) not null,
    decided_at timestamp with time zone not null
);
