create schema authoring;

-- A teacher's problem as it is being written: the text of a problem file, which need not be complete.
create table authoring.draft (
    id uuid primary key,
    owner_id uuid not null,
    text text not null,
    saved_at timestamp with time zone not null,
    -- all teachers of the school may use and copy it
    shared boolean not null,
    -- not offered for new sets any more; work under way goes on
    retired_at timestamp with time zone,
    version int not null
);
create index draft_by_owner on authoring.draft (owner_id);

-- What pupils were given. Never changed, so that their work can be shown as it was.
create table authoring.published (
    problem_id uuid not null references authoring.draft,
    number int not null,
    -- of the text, as files of the bank have it
    text_version text not null,
    text text not null,
    published_at timestamp with time zone not null,
    published_by uuid not null,
    primary key (problem_id, number)
);
