package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stepwise.shared.Message;

/** What a pupil is told before a line is written that would not be taken. */
class LimitsTests {

    private static WorkView.PartView after(int tries) {
        return new WorkView.PartView(false, tries, 0, List.of());
    }

    @Test
    void withoutALimitNothingIsSaid() {
        assertThat(Limits.NONE.closed(after(50))).isEmpty();
        assertThat(Limits.NONE.left(after(50))).isEmpty();
    }

    @Test
    void triesAreCountedDownAndThenThePartIsClosed() {
        Limits three = new Limits(Optional.empty(), 3, true);
        assertThat(three.left(after(1))).hasValue(2);
        assertThat(three.closed(after(2))).isEmpty();
        assertThat(three.closed(after(3))).map(Message::key).contains("practice.tries.used");
    }

    @Test
    void whatIsOverIsOverHoweverManyTriesAreLeft() {
        Message over = Message.of("assignment.window.closed", "noon");
        assertThat(new Limits(Optional.of(over), 3, false).closed(after(0))).contains(over);
    }
}
