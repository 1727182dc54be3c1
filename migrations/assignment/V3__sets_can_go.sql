-- A set may be deleted after it was given: the assignment has its own copy of the title and the problems, and keeps the
-- id of the set only as the seed of the lettered variants on paper.
alter table assignment.assignment drop constraint assignment_set_id_fkey;
