create schema practice;

-- One pupil's work at one variant of one problem.
create table practice.work (
    id uuid primary key,
    student_id uuid not null,
    problem_id uuid not null,
    problem_version text not null,
    seed bigint not null,
    assignment_id uuid,
    started_at timestamp with time zone not null,
    touched_at timestamp with time zone not null,
    completed_at timestamp with time zone,
    version int not null
);
create unique index work_in_assignment on practice.work (assignment_id, student_id, problem_id)
    where assignment_id is not null;
create index work_by_student on practice.work (student_id, problem_id);

create table practice.part_progress (
    work_id uuid not null references practice.work,
    part_index int not null,
    tries int not null,
    -- 0 for none, 1 nudge ... 5 solution: the highest asked for before the part was solved
    help_level int not null,
    mark numeric(4, 3) not null,
    solved_at timestamp with time zone,
    -- a line of this part waits for the teacher
    undecided boolean not null,
    primary key (work_id, part_index)
);

-- The id is made by the browser: the same submission twice is one attempt.
create table practice.attempt (
    id uuid primary key,
    work_id uuid not null references practice.work,
    part_index int not null,
    line int not null,
    answer text not null,
    tex text not null,
    verdict text not null check (verdict in ('CORRECT', 'UNFINISHED', 'INCORRECT', 'UNDECIDED')),
    message_key text not null,
    message_arguments text[] not null,
    credit numeric(4, 3) not null,
    submitted_at timestamp with time zone not null,
    unique (work_id, part_index, line)
);

create table practice.hint_given (
    work_id uuid not null references practice.work,
    part_index int not null,
    level int not null,
    given_at timestamp with time zone not null,
    primary key (work_id, part_index, level)
);
