-- Each change of a hint is a row more: nothing is lost, and of two at once the later one meets the same key.
create table tutoring.hint_change (
    problem_id uuid not null,
    part_index int not null,
    rung text not null check (rung in ('NUDGE', 'RULE', 'EXAMPLE', 'NEXT_STEP', 'SOLUTION')),
    revision int not null check (revision > 0),
    -- as in a problem file, with @{...} for the numbers; null: the author's words again
    text text,
    -- what it said before
    before text not null,
    -- the gate had doubts, and the teacher stood by the words
    anyway boolean not null,
    teacher_id uuid not null,
    changed_at timestamp with time zone not null,
    primary key (problem_id, part_index, rung, revision)
);
