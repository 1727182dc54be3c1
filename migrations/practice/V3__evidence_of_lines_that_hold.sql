-- SAME_*: why a line follows. NEAR, CHECKED: what is known of a line that waits.
alter table practice.attempt drop constraint attempt_evidence_check;
alter table practice.attempt add constraint attempt_evidence_check
    check (evidence in (
        'PROOF', 'VALUES', 'NUMBERS', 'AGAINST_KEY', 'GAINED', 'LOST', 'AT',
        'SAME_SOLUTIONS', 'SAME_VALUE', 'SAME_AT', 'NEAR', 'CHECKED'));
