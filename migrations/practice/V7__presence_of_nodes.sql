-- A work may be open on several nodes: each says so for itself, and takes back only its own word.
create table practice.open_on_node (
    work_id uuid not null references practice.work,
    node_id uuid not null,
    -- told again every half minute while it is open there
    seen_at timestamp with time zone not null,
    primary key (work_id, node_id)
);
insert into practice.open_on_node (work_id, node_id, seen_at)
select work_id, gen_random_uuid(), seen_at from practice.presence where seen_at is not null;
alter table practice.presence drop column seen_at;
