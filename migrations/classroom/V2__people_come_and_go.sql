-- A class of a past year: out of the lists, its code stops working, its results stay.
alter table classroom.school_class add column archived_at timestamp with time zone;

-- Teachers of a class besides its owner, who is school_class.teacher_id.
create table classroom.co_teacher (
    class_id uuid not null references classroom.school_class,
    teacher_id uuid not null,
    added_at timestamp with time zone not null,
    primary key (class_id, teacher_id)
);
create index co_teacher_by_teacher on classroom.co_teacher (teacher_id);

create table classroom.pupil_group (
    id uuid primary key,
    class_id uuid not null references classroom.school_class,
    name text not null
);
create unique index pupil_group_name on classroom.pupil_group (class_id, lower(name));

-- Who leaves the class leaves its groups.
create table classroom.group_member (
    group_id uuid not null references classroom.pupil_group on delete cascade,
    class_id uuid not null,
    student_id uuid not null,
    primary key (group_id, student_id),
    foreign key (class_id, student_id) references classroom.membership on delete cascade
);
create index group_member_by_student on classroom.group_member (class_id, student_id);
