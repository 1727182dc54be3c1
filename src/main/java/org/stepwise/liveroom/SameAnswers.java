package org.stepwise.liveroom;

import org.springframework.stereotype.Component;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;

/** Whether two answers mean the same: one is judged as if the other were the key. */
@Component
class SameAnswers {

    /** Either way round: what is true of the other but not the whole of it is not the same. */
    boolean same(AnswerKey key, String first, String other) {
        Judged there = judge(key, first, other);
        if (there == Judged.SAME) {
            return true;
        }
        Judged back = judge(key, other, first);
        return back == Judged.SAME || there == Judged.TRUE && back == Judged.TRUE;
    }

    private enum Judged {
        SAME,
        /** True of the other, in another form or in part. */
        TRUE,
        DIFFERENT
    }

    private static Judged judge(AnswerKey key, String expected, String answer) {
        AnswerKey asked = new AnswerKey(key.kind(), expected, key.variable(), key.option(), key.given());
        try {
            return switch (Grading.grade(asked, answer)) {
                case Verdict.Correct _ -> Judged.SAME;
                case Verdict.Incorrect incorrect -> incorrect.unfinished() ? Judged.TRUE : Judged.DIFFERENT;
                case Verdict.Invalid _, Verdict.Undecided _ -> Judged.DIFFERENT;
            };
        } catch (RuntimeException noKey) {
            // Not every answer can stand as a key: a line of words cannot.
            return Judged.DIFFERENT;
        }
    }
}
