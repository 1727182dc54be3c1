package org.stepwise.liveroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.practice.GradedLine;
import org.stepwise.practice.Judgement;
import org.stepwise.practice.LiveWork;
import org.stepwise.shared.Message;

class StucknessTests {

    private static final Instant OPENED = Instant.parse("2026-11-27T09:00:00Z");

    /** Lines as letters, a minute each from the first: h holds, b breaks, w waits, s stands aside. */
    static LiveWork work(String lines, @Nullable Integer helpAfter, int unread) {
        List<LiveWork.Line> written = new ArrayList<>();
        for (int i = 0; i < lines.length(); i++) {
            Judgement judgement = switch (lines.charAt(i)) {
                case 'h' -> Judgement.HOLDS;
                case 'b' -> Judgement.INCORRECT;
                case 'w' -> Judgement.UNDECIDED;
                default -> Judgement.ASIDE;
            };
            written.add(new LiveWork.Line(
                    new GradedLine(
                            UUID.randomUUID(),
                            0,
                            i + 1,
                            "x",
                            "x",
                            judgement,
                            Message.of("working.holds"),
                            BigDecimal.ZERO,
                            at(i + 1),
                            null,
                            null,
                            List.of()),
                    null,
                    false));
        }
        return new LiveWork(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "1",
                0,
                null,
                false,
                OPENED,
                true,
                List.of(new LiveWork.Part(false, helpAfter == null ? 0 : 3, false, null)),
                helpAfter == null ? List.of() : List.of(new LiveWork.Help(0, 3, at(helpAfter))),
                written,
                unread == 0 ? null : new LiveWork.Unread(0, "3x(x-2)=)", at(lines.length() + 1), unread));
    }

    static Instant at(int minute) {
        return OPENED.plus(Duration.ofMinutes(minute));
    }

    private static Stuckness after(int minute, LiveWork work) {
        return Stuckness.of(Sight.of(work), at(minute));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // nothing written yet
                "'';  ; 0;  7; GETS_ON",
                "'';  ; 0;  8; QUIET",
                // a line held a while ago: time to think
                "h;   ; 0;  8; GETS_ON",
                "h;   ; 0;  9; QUIET",
                // a line broke
                "b;   ; 0;  3; GETS_ON",
                "b;   ; 0;  4; LONG_ON_LINE",
                "hb;  ; 0;  4; GETS_ON",
                "hb;  ; 0;  5; LONG_ON_LINE",
                "bbb; ; 0;  3; TRIES",
                "hbh; ; 0;  5; GETS_ON",
                // only the teacher can decide
                "w;   ; 0;  1; WAITS",
                "hws; ; 0;  3; GETS_ON",
                // could not be read
                "h;   ; 1;  3; GETS_ON",
                "h;   ; 2;  3; UNREAD",
                "h;   ; 1;  5; UNREAD",
                // asked for help, and then?
                "b;  2; 0;  4; LONG_ON_LINE",
                "b;  2; 0;  6; QUIET_AFTER_HELP",
                "h;  2; 0;  6; QUIET_AFTER_HELP",
                "hhh;2; 0;  6; GETS_ON",
            })
    void whoCouldUseTheTeacher(
            String lines, @Nullable Integer helpAfter, int unread, int minute, Stuckness.Reason reason) {
        assertThat(after(minute, work(lines, helpAfter, unread)).reason()).isEqualTo(reason);
    }

    @Test
    void longerAndMoreTriesComeFirstAndWhoGetsOnLast() {
        List<Stuckness> ranked = List.of(
                after(14, work("bbb", 4, 0)),
                after(12, work("b", null, 0)),
                after(6, work("bbb", null, 0)),
                after(7, work("bb", null, 0)),
                after(6, work("b", null, 0)),
                after(2, work("h", null, 0)));
        assertThat(ranked).extracting(Stuckness::weight).isSortedAccordingTo((a, b) -> b - a);
        assertThat(ranked.getLast()).isEqualTo(Stuckness.GETS_ON);
    }

    @Test
    void whatIsShownIsTheLineThatBrokeOrTheOneToBeWrittenNext() {
        assertThat(Sight.of(work("hb", null, 0)).line()).isEqualTo(2);
        assertThat(Sight.of(work("hh", null, 0)).line()).isEqualTo(3);
        assertThat(Sight.of(work("h", null, 1)))
                .extracting(Sight::line, Sight::kind)
                .containsExactly(2, Sight.Kind.UNREAD);
        assertThat(Sight.of(work("", null, 0)).line()).isOne();
        assertThat(Sight.of(work("hbb", null, 0)).tries()).isEqualTo(2);
        assertThat(Sight.of(work("bbh", null, 0)).tries()).isZero();
    }
}
