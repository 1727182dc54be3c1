package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    void noPlaceGrowsAndNoneIsGivenTwiceWhoeverComesAndGoes() {
        FairLine line = new FairLine(1);
        Map<String, List<Integer>> told = new LinkedHashMap<>();
        Map<String, FairLine.Ticket> tickets = new LinkedHashMap<>();
        // Ada is answered and asks on; the others come one by one, one of them twice, and one goes away.
        for (String name : List.of("ada 1", "ada 2", "ben 1", "ben 2", "cem 1", "ada 3")) {
            UUID pupil = name.startsWith("ada") ? ada : name.startsWith("ben") ? ben : cem;
            List<Integer> places = new ArrayList<>();
            told.put(name, places);
            tickets.put(name, line.join(pupil, places::add));
            differ(told, tickets);
        }
        assertThat(told.get("ada 2")).containsExactly(FairLine.ASIDE);
        for (String name : List.of("ben 1", "ada 1", "cem 1", "ben 2", "ada 2", "ada 3")) {
            Objects.requireNonNull(tickets.remove(name)).close();
            told.remove(name);
            differ(told, tickets);
        }
        assertThat(line.waiting()).isZero();
    }

    /** What the pages show at this moment, and what they showed before. */
    private static void differ(Map<String, List<Integer>> told, Map<String, FairLine.Ticket> tickets) {
        List<Integer> shown = told.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty()
                        && Objects.requireNonNull(tickets.get(entry.getKey())).isWaiting())
                .map(entry -> entry.getValue().getLast())
                .filter(place -> place != FairLine.ASIDE)
                .toList();
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(told.values())
                .allSatisfy(places -> assertThat(places.stream()
                                .filter(place -> place != FairLine.ASIDE)
                                .toList())
                        .isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void theNextQuestionOfAPupilStandsBehindAllWhoWaitedWhenTheFirstWasAnswered() throws InterruptedException {
        FairLine line = new FairLine(1);
        FairLine.Ticket first = join(line, ada);
        FairLine.Ticket second = join(line, ada);
        FairLine.Ticket other = join(line, ben);
        first.close();
        assertThat(other.await()).isTrue();
        FairLine.Ticket late = join(line, cem);
        other.close();
        assertThat(second.await()).isTrue();
        second.close();
        assertThat(late.await()).isTrue();
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
