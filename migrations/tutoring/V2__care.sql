-- What a question needed instead of a model's answer, and whether the school wants the teacher to see it.
alter table tutoring.exchange
    add column care text check (care in ('DISTRESS', 'ABUSE', 'PERSONAL', 'OFF_TOPIC')),
    add column for_teacher boolean not null default false;
create index exchange_for_teacher on tutoring.exchange (pupil_id, asked_at) where for_teacher;
