package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.shared.Message;

/** Working line by line: what counts as a try, and what a pupil is shown of why. */
@IntegrationTest
class WorkingTests {

    private final PracticeService practice;
    private final Scene scene;
    private UUID pupil;
    private UUID work;

    WorkingTests(PracticeService practice, Scene scene) {
        this.practice = practice;
        this.scene = scene;
    }

    @BeforeEach
    void aPupilWhoPractisesRoots() {
        pupil = scene.pupil(scene.schoolClass(scene.teacher())).id();
        work = practice.practise(pupil, scene.roots().id());
    }

    private void submit(String text) {
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil, work, 0, text));
    }

    private WorkView.PartView part() {
        return practice.view(pupil, work).parts().getFirst();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/practice/tries.csv", delimiter = ';', numLinesToSkip = 1)
    void onlyABrokenLineIsATryAndEachLineHasANumberOfItsOwn(String lines, @Nullable String verdicts, int tries) {
        for (String line : lines.split(" \\| ")) {
            submit(line);
        }
        assertThat(part().lines().stream().map(line -> line.judgement().name()).collect(Collectors.joining(" ")))
                .isEqualTo(verdicts == null ? "" : verdicts);
        assertThat(part().tries()).isEqualTo(tries);
        assertThat(part().lines())
                .extracting(GradedLine::line)
                .isEqualTo(
                        IntStream.rangeClosed(1, part().lines().size()).boxed().toList());
    }

    private Optional<Message> why(String text) {
        submit(text);
        GradedLine line = part().lines().getLast();
        Evidence evidence = line.evidence();
        return evidence == null ? Optional.empty() : evidence.forPupil(!part().solved());
    }

    @Test
    void theOwnValueIsPutIntoTheLineBefore() {
        submit("(x-2)(x-3)=0");
        assertThat(why("x=2 or x=-3")).contains(Message.of("practice.why.gained.sides", "$x = -3$", "$30$", "$0$"));
    }

    @Test
    void whatIsStillToBeFoundIsNotTold() {
        for (String line : List.of("x=2", "(x+2)(x-3)=0", "x=77", "x^2-5x=6")) {
            assertThat(why(line).map(Message::arguments).orElse(List.of()))
                    .as(line)
                    .noneMatch(told -> told.contains("x = 3") || told.contains("x = 2"));
        }
    }

    @Test
    void aSolvedPartShowsItsRootsPutBack() {
        assertThat(why("x=2 or x=3").orElseThrow().arguments().getFirst())
                .contains("$2^{2} - 5 \\cdot 2 + 6 = 0$, $3^{2} - 5 \\cdot 3 + 6 = 0$");
    }

    @Test
    void aTextOfWordsIsShownAsItWasWritten() {
        submit("because the sum is 5");
        assertThat(part().lines().getFirst().tex()).isEmpty();
    }
}
