package org.stepwise.bench.nano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.verify.Status;
import org.stepwise.tutoring.verify.Task;
import org.stepwise.tutoring.verify.TaskReader;

@Execution(ExecutionMode.CONCURRENT)
class NanoTextsTests {

    private static final Path TEXTS = Path.of("model-runtime/nano/text");
    private static final List<String> LATER = List.of("next-step", "solution", "again");

    private final Wording wording = Wording.read(TEXTS);
    private final FreePractice free = new FreePractice(wording, Questions.read(TEXTS));

    NanoTextsTests() throws IOException {}

    @Test
    void everyStepOfEveryShapeIsProvedAndLeadsToTheAnswer() throws IOException {
        for (Shape shape : Shape.read(TEXTS)) {
            for (long seed = 0; seed < 2; seed++) {
                Dice dice = Dice.of(seed);
                Posed problem = Posed.of(shape, dice).orElseThrow(() -> new AssertionError(shape.name()));
                String question = free.question(problem, dice, shape.held());
                String answer = free.answer(problem, dice);
                Task task = TaskReader.read(
                        question, problem.key().kind(), problem.key().expected(), List.of());
                List<Piece> pieces = Sound.pieces(task, Rung.SOLUTION, answer);
                assertThat(pieces).as(question + "\n" + answer).allMatch(Piece.Shown.class::isInstance);
                assertThat(pieces.stream().flatMap(piece -> piece.marks().stream()))
                        .as(question + "\n" + answer)
                        .allMatch(mark -> mark.status() == Status.PROVED);
                assertThat(NanoBench.isRight(problem.key(), answer))
                        .as(question + "\n" + answer)
                        .isTrue();
            }
        }
    }

    @Test
    void anAnswerThatIsNotTheProblemsIsNotRight() throws IOException {
        Shape shape = Shape.read(TEXTS).stream()
                .filter(one -> one.name().equals("ax+b=c"))
                .findFirst()
                .orElseThrow();
        Posed one = Posed.of(shape, Dice.of(1)).orElseThrow();
        Posed other = Posed.of(shape, Dice.of(2)).orElseThrow();
        assertThat(one.key().expected()).isNotEqualTo(other.key().expected());
        assertThat(NanoBench.isRight(one.key(), free.answer(other, Dice.of(2)))).isFalse();
        assertThat(NanoBench.isRight(one.key(), "I do not know.")).isFalse();
    }

    @Test
    void everyFamilyHasShapesThatAreHeldOutAndNoneOfThemIsTrainedOn() throws IOException {
        Set<String> trained = names("train");
        Set<String> held = names("held-out");
        assertThat(trained).doesNotContainAnyElementsOf(held);
        List<Shape> all = Shape.read(TEXTS);
        assertThat(all.stream().filter(Shape::held).map(Shape::family).collect(Collectors.toSet()))
                .isEqualTo(all.stream().map(Shape::family).collect(Collectors.toSet()));
    }

    private static Set<String> names(String split) throws IOException {
        return NanoTexts.of(split, "all").families().stream()
                .flatMap(List::stream)
                .map(shape -> shape.family() + " " + shape.name())
                .collect(Collectors.toSet());
    }

    @Test
    void lessonsOfEachLevelPassTheGate() throws IOException {
        NanoTexts texts = NanoTexts.of("held-out", "lessons");
        for (Rung level : Rung.values()) {
            Dice dice = Dice.of(level.level());
            for (int i = 0; i < 8; i++) {
                Lessons.Scene scene = texts.scene(level, dice);
                String said = scene.talk().messages().getLast().text();
                assertThat(said).isNotBlank();
                if (!LATER.contains(scene.talk().kind())) {
                    assertThat(Sound.passes(scene.task(), level, said)).as(said).isTrue();
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameTexts() throws IOException {
        assertThat(lines(5)).isEqualTo(lines(5)).isNotEqualTo(lines(6)).hasLineCount(60);
    }

    private static String lines(long seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NanoTexts.run("train", "all", 60, seed, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
