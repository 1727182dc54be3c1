create schema identity;

create table identity.account (
    id uuid primary key,
    sign_in_name text not null unique,
    display_name text not null,
    role text not null check (role in ('STUDENT', 'TEACHER', 'ADMIN')),
    password_hash text not null,
    -- counts changes of the password: a session that began under an older one ends
    credential_version int not null,
    demo boolean not null,
    created_at timestamp with time zone not null,
    closed_at timestamp with time zone
);

create table identity.one_time_link (
    token_hash text primary key,
    role text not null check (role in ('TEACHER', 'ADMIN')),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
