-- What the tutor was going to do, decided before the words: the kind of slip in the pupil's latest line, and how to help.
alter table tutoring.exchange
    add column error_type text,
    add column strategy text check (strategy in ('ASK', 'CONFIRM', 'POINT', 'EXPLAIN', 'NAME_RULE', 'SHOW_PARALLEL',
        'SHOW_LINE', 'WALK_THROUGH'));
