create schema assignment;

create table assignment.problem_set (
    id uuid primary key,
    teacher_id uuid not null,
    title text not null,
    created_at timestamp with time zone not null,
    version int not null
);
create index problem_set_by_teacher on assignment.problem_set (teacher_id);

create table assignment.set_problem (
    set_id uuid not null references assignment.problem_set,
    position int not null,
    problem_id uuid not null,
    primary key (set_id, position)
);

-- Carries its own copy of the title and the problems: a set that is edited later changes no work under way.
create table assignment.assignment (
    id uuid primary key,
    set_id uuid not null references assignment.problem_set,
    class_id uuid not null,
    title text not null,
    assigned_at timestamp with time zone not null,
    due_at timestamp with time zone,
    help_ceiling int not null check (help_ceiling between 0 and 5),
    cost_per_try numeric(3, 2) not null
);
create index assignment_by_class on assignment.assignment (class_id);

create table assignment.assigned_problem (
    assignment_id uuid not null references assignment.assignment,
    position int not null,
    problem_id uuid not null,
    primary key (assignment_id, position)
);

-- What the class table shows, kept up to date by the events of practice.
create table assignment.result (
    assignment_id uuid not null references assignment.assignment,
    student_id uuid not null,
    problem_id uuid not null,
    work_id uuid not null,
    solved boolean not null,
    tries int not null,
    help_level int not null,
    mark numeric(4, 3) not null,
    -- a line waits for the teacher
    undecided boolean not null,
    -- of the work: an event that arrives late changes nothing
    work_version int not null,
    primary key (assignment_id, student_id, problem_id)
);
