-- Which teacher has looked after a pupil in distress, and when; until then it comes first in the teacher's list.
alter table tutoring.exchange
    add column attended_by uuid,
    add column attended_at timestamp with time zone;
create index exchange_distress on tutoring.exchange (pupil_id, asked_at)
    where care = 'DISTRESS' and for_teacher and attended_at is null;
