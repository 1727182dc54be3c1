-- What was said of a line before its problem's key changed. Only added to.
create table practice.former_verdict (
    id bigint generated always as identity primary key,
    attempt_id uuid not null references practice.attempt,
    -- of the problem, by which the line was judged
    problem_version text not null,
    verdict text not null,
    message_key text not null,
    message_arguments text[] not null,
    credit numeric(4, 3) not null,
    -- the teacher who had it judged again
    teacher_id uuid not null,
    replaced_at timestamp with time zone not null
);
create index former_verdict_of_attempt on practice.former_verdict (attempt_id);
create index work_by_assigned_problem on practice.work (assignment_id, problem_id) where assignment_id is not null;

-- As the policy was when the line was written; null for lines from before.
alter table practice.attempt add column cost_per_try numeric(3, 2);
