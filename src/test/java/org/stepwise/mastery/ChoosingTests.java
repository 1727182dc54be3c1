package org.stepwise.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stepwise.practice.NextProblem.Choice;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;

class ChoosingTests {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final ParameterTable.Tracings TRACINGS =
            new ParameterTable.Tracings(Map.of("*", new KnowledgeTracing(new Parameters(0.25, 0.1, 0.2, 0.1))));
    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    "number",
                    "Number",
                    List.of(
                            new Skill("number.add", "Adding", List.of()),
                            new Skill("number.times", "Multiplying", List.of("number.add")))),
            new Topic(
                    "letters",
                    "Letters",
                    List.of(
                            new Skill("letters.one", "One letter", List.of("number.times")),
                            new Skill("letters.two", "Two letters", List.of("letters.one")))));

    private final Problem addEasy = problem("add easy", 1, "number.add");
    private final Problem addHard = problem("add hard", 4, "number.add");
    private final Problem times = problem("times", 2, "number.times");
    private final Problem timesAndAdd = problem("times and add", 2, "number.times", "number.add");
    private final Problem one = problem("one", 2, "letters.one");
    private final Problem oneAgain = problem("one again", 2, "letters.one");
    private final Problem two = problem("two", 2, "letters.two");
    private final Map<String, Knowledge> known = new HashMap<>();
    private final Map<UUID, Instant> answered = new HashMap<>();

    private static Problem problem(String title, int difficulty, String... skills) {
        return new Problem(
                UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "v",
                title,
                List.of(skills),
                difficulty,
                Map.of(),
                List.of(),
                Map.of(),
                "",
                null,
                null,
                List.of(),
                List.of());
    }

    private Choosing choosing() {
        return new Choosing(
                TOPICS,
                List.of(addEasy, addHard, times, timesAndAdd, one, oneAgain, two),
                new Learner(known, TRACINGS, answered, NOW));
    }

    private void knows(String skill, double p) {
        knows(skill, p, null);
    }

    private void knows(String skill, double p, @Nullable Instant due) {
        known.put(skill, new Knowledge(p, 2, NOW.minus(Duration.ofDays(9)), due == null ? null : new Review(1, due)));
    }

    private static @Nullable String title(Optional<Choice> choice) {
        return choice.map(found -> found.problem().title()).orElse(null);
    }

    @Test
    void whoIsNewBeginsATopicWhereItBegins() {
        assertThat(title(choosing().in("number"))).isEqualTo("add easy");
        assertThat(title(choosing().in("letters"))).isEqualTo("one");
    }

    @Test
    void whatIsDueComesFirstAlsoFromAnotherTopicTheLongestOverdueBeforeTheOthers() {
        knows("number.add", 0.97, NOW.minus(Duration.ofDays(1)));
        knows("number.times", 0.97, NOW.minus(Duration.ofDays(3)));
        Choice choice = choosing().after(one).orElseThrow();
        assertThat(choice.problem()).isEqualTo(times);
        assertThat(choice.lookBack()).isTrue();
        assertThat(choosing().due()).extracting(Skill::id).containsExactly("number.times", "number.add");
    }

    @Test
    void whatIsNotDueYetDoesNotComeBack() {
        knows("number.add", 0.97, NOW.plusSeconds(1));
        assertThat(title(choosing().after(one))).isEqualTo("one again");
    }

    @Test
    void whatWasAnsweredAMomentAgoIsNotLookedBackAt() {
        knows("number.add", 0.97, NOW.minus(Duration.ofDays(1)));
        Choice choice = choosing().after(addEasy).orElseThrow();
        assertThat(choice.problem()).isEqualTo(times);
        assertThat(choice.lookBack()).isFalse();
    }

    @Test
    void oneStaysWithASkillUntilItIsSecure() {
        knows("letters.one", 0.64);
        assertThat(title(choosing().after(one))).isEqualTo("one again");
        knows("letters.one", 0.96);
        assertThat(title(choosing().after(one))).isEqualTo("two");
    }

    @Test
    void neverTheSameProblemAtOnce() {
        knows("number.add", 0.97);
        knows("number.times", 0.97);
        knows("letters.one", 0.97);
        knows("letters.two", 0.6);
        assertThat(title(choosing().after(two))).isNotEqualTo("two");
    }

    @Test
    void aNeedThatDidNotHoldIsPractisedBeforeWhatBuildsOnIt() {
        knows("number.add", 0.97);
        knows("number.times", 0.1);
        Choice choice = choosing().in("letters").orElseThrow();
        assertThat(choice.skill().id()).isEqualTo("number.times");
    }

    @Test
    void whatWasNeverPractisedDoesNotStandInTheWayOfWhatWasBegun() {
        knows("letters.two", 0.64);
        assertThat(title(choosing().in("letters"))).isEqualTo("two");
    }

    @Test
    void theDifficultyFollowsWhatIsKnown() {
        knows("number.add", 0.2);
        assertThat(title(choosing().in("number"))).isEqualTo("add easy");
        knows("number.add", 0.8);
        assertThat(title(choosing().in("number"))).isEqualTo("add hard");
    }

    @Test
    void aLookBackIsShort() {
        knows("number.add", 0.97, NOW.minus(Duration.ofDays(1)));
        assertThat(title(choosing().after(one))).isEqualTo("add easy");
    }

    @Test
    void aFreshProblemIsWorthAStepOfDifficulty() {
        knows("letters.one", 0.5);
        answered.put(one.id(), NOW.minus(Duration.ofDays(2)));
        assertThat(title(choosing().in("letters"))).isEqualTo("one again");
    }

    @Test
    void aProblemThatAsksForWhatIsNotReadyWaits() {
        knows("number.times", 0.6);
        knows("number.add", 0.97);
        assertThat(title(choosing().in("number"))).isEqualTo("times");
    }

    @Test
    void aTopicThatIsDoneLeadsToWhatBuildsOnIt() {
        knows("number.add", 0.97);
        knows("number.times", 0.97);
        assertThat(title(choosing().after(times))).isEqualTo("one");
    }

    @Test
    void whereEverythingIsSecureNothingIsPressedOnThePupil() {
        TOPICS.forEach(topic -> topic.skills().forEach(skill -> knows(skill.id(), 0.97)));
        assertThat(choosing().after(two)).isEmpty();
        assertThat(choosing().in("number")).isEmpty();
        assertThat(title(choosing().of(TOPICS.getFirst().skills().getFirst()))).isEqualTo("add hard");
    }
}
