-- Where a pupil has a problem open: for the lesson's live room, not for marks.
create table practice.presence (
    work_id uuid primary key references practice.work,
    -- since when it has been open without a break
    opened_at timestamp with time zone not null,
    -- told again every half minute while it is open; null once it was left
    seen_at timestamp with time zone,
    -- the last line that could not be read, which is no attempt
    unread_part int,
    unread_text text,
    unread_at timestamp with time zone,
    -- how many of them since the last line that could be read
    unread_lines int not null default 0
);
create index work_touched on practice.work (student_id, touched_at);

-- What a teacher wrote under a line.
create table practice.feedback (
    id uuid primary key,
    attempt_id uuid not null references practice.attempt,
    teacher_id uuid not null,
    -- of one click: what was sent to a group is taken back together
    sending_id uuid not null,
    text text not null,
    sent_at timestamp with time zone not null
);
create index feedback_of_attempt on practice.feedback (attempt_id);
create index feedback_of_sending on practice.feedback (sending_id);
