package org.stepwise.tutoring.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.Message;

/** 4(x - 3) = 2x + 5 and its like. */
@IntegrationTest
class HintChangesTests {

    private final HintChanges changes;
    private final HintService hints;
    private final Scene scene;
    private final JdbcTemplate jdbc;
    private final Problem problem;
    private final UUID teacher = UUID.randomUUID();

    HintChangesTests(HintChanges changes, HintService hints, JdbcTemplate jdbc, Scene scene) {
        this.changes = changes;
        this.hints = hints;
        this.scene = scene;
        this.jdbc = jdbc;
        this.problem = scene.problem("Brackets on both sides");
    }

    @AfterEach
    void backToTheAuthors() {
        jdbc.update("delete from tutoring.hint_change");
    }

    private HintChanged change(Rung rung, int revision, @Nullable String text) {
        return changes.change(new ChangeHint(teacher, problem, 0, rung, revision, text, false));
    }

    private String told(Rung rung, long seed) {
        Variant variant = changes.in(problem.variant(seed));
        return hints.hint(new HelpContext(variant, 0, List.of()), rung).text();
    }

    private HintText now(Rung rung) {
        return changes.of(problem).stream()
                .filter(text -> text.rung() == rung)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void otherWordsHoldForEveryVariantWithItsOwnNumbersAndCanBeTakenBack() {
        String authors = told(Rung.NUDGE, 0);
        assertThat(change(Rung.NUDGE, 0, "What does the $@{a}$ in front of the bracket do?"))
                .isInstanceOf(HintChanged.Saved.class);
        assertThat(told(Rung.NUDGE, 0)).isEqualTo("What does the $4$ in front of the bracket do?");
        for (long seed = 1; seed < 5; seed++) {
            assertThat(told(Rung.NUDGE, seed)).matches("What does the \\$\\d\\$ in front of the bracket do\\?");
        }
        assertThat(now(Rung.NUDGE).isChanged()).isTrue();
        assertThat(now(Rung.NUDGE).authors()).isEqualTo(authors);
        assertThat(change(Rung.NUDGE, 1, null)).isInstanceOf(HintChanged.Saved.class);
        assertThat(told(Rung.NUDGE, 0)).isEqualTo(authors);
        assertThat(now(Rung.NUDGE).revision()).isEqualTo(2);
        assertThat(jdbc.queryForList("select before from tutoring.hint_change order by revision", String.class))
                .containsExactly(authors, "What does the $@{a}$ in front of the bracket do?");
    }

    @Test
    void theLaterOfTwoTeachersIsToldAndNothingIsLost() {
        change(Rung.NUDGE, 0, "Look at the bracket first.");
        assertThat(change(Rung.NUDGE, 0, "Look at the number in front."))
                .isInstanceOfSatisfying(HintChanged.Meanwhile.class, meanwhile -> {
                    assertThat(meanwhile.now().text()).isEqualTo("Look at the bracket first.");
                    assertThat(change(Rung.NUDGE, meanwhile.now().revision(), "Look at the number in front."))
                            .isInstanceOf(HintChanged.Saved.class);
                });
        assertThat(told(Rung.NUDGE, 0)).isEqualTo("Look at the number in front.");
    }

    @Test
    void ofManyAtTheSameMomentOneIsStored() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<HintChanged> one = () -> change(Rung.RULE, 0, "Multiply each term in the bracket.");
            List<Future<HintChanged>> all = threads.invokeAll(List.of(one, one, one, one, one, one, one, one));
            int saved = 0;
            for (Future<HintChanged> future : all) {
                saved += future.get() instanceof HintChanged.Saved ? 1 : 0;
            }
            assertThat(saved).isOne();
        }
        assertThat(now(Rung.RULE).revision()).isOne();
    }

    /** The answer is x = 17/2 with the first numbers, s in general. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
        NUDGE     | ''                                                     | tutoring.hint.empty
        NUDGE     | The solution is $x = @{s}$.                            | tutoring.hint.answer
        NUDGE     | In the end you get @{s} for x.                         | tutoring.hint.answer
        NUDGE     | Without the bracket: $@{a*x - a*b} = @{c*x + d}$.      | tutoring.hint.step
        RULE      | It is like this: $@{(a - c)*x} = @{d + a*b}$.          | tutoring.hint.step
        NEXT_STEP | Then $@{(a - c)*x} = @{d + a*b}$, so $x = @{s}$.       | tutoring.hint.answer
        RULE      | Remember that $2 + 2 = 5$ here.                        | tutoring.hint.false
        RULE      | The rule is $a(b + c) = ab + c$.                       | tutoring.hint.false
        NUDGE     | Look at $x + 1.                                        | typeset.unset.open
        NUDGE     | Look at $\\frac{1}{2$.                                 | typeset.unset.brace
        NUDGE     | Look at @{nosuch(((}.                                  | tutoring.hint.hole
        EXAMPLE   | An author has not written this one.                    | tutoring.hint.none
        """)
    void whatCannotBeAHintIsTurnedDownWithTheReason(Rung rung, String text, String key) {
        assertThat(change(rung, 0, text))
                .satisfies(turnedDown -> assertThat(why(turnedDown)).isEqualTo(key));
        assertThat(changes.of(problem)).noneMatch(HintText::isChanged);
    }

    /** The answer and what cannot be read are refused, all else is doubted. */
    private static String why(HintChanged outcome) {
        return switch (outcome) {
            case HintChanged.Refused(Message why) -> why.key();
            case HintChanged.Doubted(Message why) when !why.key().matches(".*(answer|hole)") -> why.key();
            default -> outcome.toString();
        };
    }

    @Test
    void aTextThatIsTooLongOrFullOfSignsIsNoTrouble() {
        assertThat(change(Rung.NUDGE, 0, "a".repeat(4001))).isInstanceOf(HintChanged.Refused.class);
        assertThat(change(Rung.NUDGE, 0, "Look\u0000 at\u202e it.\r\nThen go on."))
                .isInstanceOf(HintChanged.Saved.class);
        assertThat(told(Rung.NUDGE, 0)).isEqualTo("Look at it.\nThen go on.");
    }

    /** The gate is strict: what it says against the author's own words is no reason to keep a teacher from a comma. */
    @Test
    void whereTheGateHasDoubtsTheTeacherDecidesAndItIsKeptThatItWasSo() {
        ChangeHint doubted = new ChangeHint(teacher, problem, 0, Rung.RULE, 0, "Remember $2 + 2 = 5$.", false);
        assertThat(changes.change(doubted)).isInstanceOf(HintChanged.Doubted.class);
        assertThat(changes.change(new ChangeHint(teacher, problem, 0, Rung.RULE, 0, "Remember $2 + 2 = 5$.", true)))
                .isInstanceOf(HintChanged.Saved.class);
        assertThat(jdbc.queryForObject("select anyway from tutoring.hint_change", Boolean.class))
                .isTrue();
        Problem strict = scene.problem("Dividing by a fraction");
        String authors = strict.hints(0).get(Rung.NEXT_STEP);
        assertThat(changes.change(new ChangeHint(teacher, strict, 0, Rung.NEXT_STEP, 0, authors + " Now go on.", true)))
                .isInstanceOf(HintChanged.Saved.class);
    }

    @Test
    void aHintThatDoesNotFitTheProblemAnyMoreGivesWayToTheAuthors() {
        String authors = told(Rung.NUDGE, 0);
        jdbc.update(
                "insert into tutoring.hint_change values (?, 0, 'NUDGE', 1, 'Look at @{gone(((}.', ?, false, ?, now())",
                problem.id(),
                authors,
                teacher);
        jdbc.update(
                "insert into tutoring.hint_change values (?, 7, 'NUDGE', 1, 'Another part', '', false, ?, now())",
                problem.id(),
                teacher);
        assertThat(told(Rung.NUDGE, 0)).isEqualTo(authors);
        assertThat(changes.of(problem)).isNotEmpty();
    }
}
