package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FairLineTests {

    private final UUID ada = new UUID(0, 1);
    private final UUID ben = new UUID(0, 2);
    private final UUID cem = new UUID(0, 3);
    private final List<String> served = new ArrayList<>();

    private FairLine.Ticket join(FairLine line, UUID pupil) {
        return line.join(pupil, ahead -> {});
    }

    @Test
    void asManyAreServedAtOnceAsThereArePlaces() throws InterruptedException {
        FairLine line = new FairLine(2);
        FairLine.Ticket first = join(line, ada);
        assertThat(first.await()).isTrue();
        assertThat(join(line, ben).await()).isTrue();
        join(line, cem);
        assertThat(line.waiting()).isEqualTo(1);
        first.close();
        assertThat(line.waiting()).isZero();
    }

    @Test
    void whoAsksTenTimesKeepsNobodyElseWaiting() throws InterruptedException {
        FairLine line = new FairLine(1);
        List<FairLine.Ticket> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            many.add(join(line, ada));
        }
        FairLine.Ticket other = join(line, ben);
        many.getFirst().close();
        assertThat(other.await()).isTrue();
    }

    @Test
    void aPupilIsAnsweredOnceAtATimeEvenWhereThereIsRoom() throws InterruptedException {
        FairLine line = new FairLine(8);
        FairLine.Ticket first = join(line, ada);
        FairLine.Ticket second = join(line, ada);
        assertThat(line.waiting()).isEqualTo(1);
        first.close();
        assertThat(second.await()).isTrue();
    }

    @Test
    void thePlaceIsToldAsItChanges() {
        FairLine line = new FairLine(1);
        FairLine.Ticket first = join(line, ada);
        FairLine.Ticket second = join(line, ben);
        List<Integer> places = new ArrayList<>();
        FairLine.Ticket third = line.join(cem, places::add);
        first.close();
        second.close();
        third.close();
        assertThat(places).containsExactly(1, 0);
    }

    @Test
    void whoGoesAwayWhileWaitingIsNotServed() throws InterruptedException {
        FairLine line = new FairLine(1);
        join(line, ada);
        FairLine.Ticket waiting = join(line, ben);
        Thread waiter = Thread.ofVirtual().start(() -> {
            try {
                served.add(Boolean.toString(waiting.await()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.close();
        waiter.join();
        assertThat(served).containsExactly("false");
    }
}
