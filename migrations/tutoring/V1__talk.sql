create schema tutoring;

-- A pupil's question to the tutor and what came of it. The id is made by the page: the same question twice is one.
create table tutoring.exchange (
    id uuid primary key,
    pupil_id uuid not null,
    work_id uuid not null,
    part_index int not null,
    wish text not null check (wish in ('STUCK', 'CHECK', 'WHY', 'QUESTION')),
    -- how far up the ladder the answer might go
    level text not null check (level in ('NUDGE', 'RULE', 'EXAMPLE', 'NEXT_STEP', 'SOLUTION')),
    question text not null,
    state text not null check (state in ('WAITING', 'WRITING', 'DONE', 'STOPPED', 'BROKEN_OFF')),
    -- which model wrote it
    model text,
    -- what the pupil saw, as JSON: pieces with the formulas that were proved
    told text not null,
    -- what was held back, as JSON: equations that do not hold, and what would have said too much
    held text not null,
    -- all that the model wrote
    raw text not null,
    asked_at timestamp with time zone not null,
    touched_at timestamp with time zone not null,
    rating int check (rating in (-1, 0, 1))
);
create index exchange_of_work on tutoring.exchange (pupil_id, work_id, part_index, asked_at);
create index exchange_of_pupil on tutoring.exchange (pupil_id, asked_at);
