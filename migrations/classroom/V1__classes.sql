create schema classroom;

create table classroom.school_class (
    id uuid primary key,
    name text not null,
    teacher_id uuid not null,
    join_code text not null unique,
    created_at timestamp with time zone not null
);
create index school_class_by_teacher on classroom.school_class (teacher_id);

create table classroom.membership (
    class_id uuid not null references classroom.school_class,
    student_id uuid not null,
    joined_at timestamp with time zone not null,
    primary key (class_id, student_id)
);
create index membership_by_student on classroom.membership (student_id);
