-- Answered in fixed words at once, before any model: what needs care, what is not about mathematics, what is solved elsewhere.
alter table tutoring.exchange add column turned_away boolean not null default false;
update tutoring.exchange set turned_away = true where care is not null or told like '%"source":"FIXED"%';
