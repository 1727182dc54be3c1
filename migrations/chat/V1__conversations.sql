create schema chat;

-- A pupil's talk with the tutor without a problem. Its questions and answers are the tutoring module's, under the same id.
create table chat.conversation (
    id uuid primary key,
    pupil_id uuid not null,
    title text not null,
    touched_at timestamp with time zone not null,
    -- gone from the pupil's list
    deleted boolean not null default false
);
create index conversation_of_pupil on chat.conversation (pupil_id, touched_at desc) where not deleted;

-- What a teacher has set for a class; a class without a row has nothing set.
create table chat.class_rules (
    class_id uuid primary key,
    free_chat boolean not null,
    language text,
    model text,
    per_pupil int check (per_pupil between 0 and 1000),
    per_class int check (per_class between 0 and 100000)
);
