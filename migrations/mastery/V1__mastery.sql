create schema mastery;

-- Bayesian knowledge tracing, skill by skill; the row '*' is for every skill without one of its own.
create table mastery.parameter (
    skill text primary key,
    -- p(L0): known before the first answer
    known double precision not null check (known between 0 and 1),
    -- p(T): learned at an opportunity
    learn double precision not null check (learn between 0 and 1),
    -- p(G): right without knowing
    guess double precision not null check (guess between 0 and 1),
    -- p(S): not right in spite of knowing
    slip double precision not null check (slip between 0 and 1),
    -- Otherwise a right answer would speak against knowing. Not a number is larger than every number.
    check (guess + slip < 1)
);
insert into mastery.parameter (skill, known, learn, guess, slip) values ('*', 0.25, 0.1, 0.2, 0.1);

-- What the first judged answer to a part says of a skill. Never changed, but for an earlier line that a teacher decides later.
create table mastery.evidence (
    work_id uuid not null,
    part_index int not null,
    skill text not null,
    student_id uuid not null,
    problem_id uuid not null,
    line int not null,
    holds boolean not null,
    -- the highest rung read before it, 0 to 5
    help_level int not null check (help_level between 0 and 5),
    answered_at timestamp with time zone not null,
    primary key (work_id, part_index, skill)
);
create index evidence_by_student on mastery.evidence (student_id, skill, answered_at);

-- What follows from a pupil's evidence of a skill: worked out anew from all of it each time.
create table mastery.knowledge (
    student_id uuid not null,
    skill text not null,
    p double precision not null check (p between 0 and 1),
    -- answers that say something: those that were copied from the solution do not
    pieces int not null,
    -- the last answer, also one that was copied
    answered_at timestamp with time zone,
    -- which interval runs until the next look back; null before the skill was secure for the first time
    review_step int,
    due_at timestamp with time zone,
    primary key (student_id, skill),
    check ((review_step is null) = (due_at is null))
);
create index knowledge_due on mastery.knowledge (student_id, due_at) where due_at is not null;
