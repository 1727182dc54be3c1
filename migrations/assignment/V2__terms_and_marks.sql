-- On what terms a set is given. Without a time there is no such limit.
alter table assignment.assignment
    add column opens_at timestamp with time zone,
    add column closes_at timestamp with time zone,
    -- tries of a part; 0 for as many as one likes
    add column most_tries int not null default 0 check (most_tries >= 0),
    add column exam boolean not null default false,
    add column adaptive boolean not null default false,
    -- taken back by its teacher: nobody works on it, nothing of it is lost, and it can be given again
    add column withdrawn_at timestamp with time zone,
    add constraint assignment_window check (
        (opens_at is null or due_at is null or opens_at < due_at)
        and (opens_at is null or closes_at is null or opens_at < closes_at)
        and (due_at is null or closes_at is null or due_at <= closes_at));
alter table assignment.assignment
    alter column most_tries drop default, alter column exam drop default, alter column adaptive drop default;

-- As it was when it was given; null for what was given before versions were kept.
alter table assignment.assigned_problem add column problem_version text;

-- No row: the whole class. A group that is removed later leaves its row: it then reaches nobody, never everybody.
create table assignment.assigned_group (
    assignment_id uuid not null references assignment.assignment,
    group_id uuid not null,
    primary key (assignment_id, group_id)
);

-- How much longer a pupil of a class has than the others.
create table assignment.extra_time (
    class_id uuid not null,
    student_id uuid not null,
    percent int not null check (percent between 1 and 200),
    primary key (class_id, student_id)
);

-- How many late passes each pupil of a class has, and what one is worth.
create table assignment.pass_rule (
    class_id uuid primary key,
    passes int not null check (passes between 0 and 20),
    hours int not null check (hours between 1 and 168)
);

-- Keeps its own hours: a rule that is changed later moves no date that was promised.
create table assignment.late_pass (
    assignment_id uuid not null references assignment.assignment,
    student_id uuid not null,
    hours int not null,
    used_at timestamp with time zone not null,
    primary key (assignment_id, student_id)
);
create index late_pass_by_student on assignment.late_pass (student_id);

-- What a teacher says instead of the mark that was worked out.
create table assignment.mark_override (
    assignment_id uuid not null references assignment.assignment,
    student_id uuid not null,
    problem_id uuid not null,
    mark numeric(4, 3) not null check (mark between 0 and 1),
    primary key (assignment_id, student_id, problem_id)
);

-- Every change of a mark, kept as long as the pupil. Nothing is changed or taken out here.
create table assignment.mark_change (
    id bigint generated always as identity primary key,
    assignment_id uuid not null references assignment.assignment,
    student_id uuid not null,
    problem_id uuid not null,
    cause text not null check (cause in ('LINE', 'DECISION', 'REGRADE', 'OVERRIDE', 'WITHDRAWN')),
    -- the teacher who decided; null where algebra did
    teacher_id uuid,
    mark_before numeric(4, 3),
    mark_after numeric(4, 3),
    reason text not null,
    changed_at timestamp with time zone not null,
    -- when the line arrived by which it changed: whether that is late is asked of this
    line_at timestamp with time zone
);
create index mark_change_by_cell on assignment.mark_change (assignment_id, student_id, problem_id);
create index mark_change_by_student on assignment.mark_change (student_id);
