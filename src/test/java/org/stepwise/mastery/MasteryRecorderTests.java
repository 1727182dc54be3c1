package org.stepwise.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.AttemptGraded;
import org.stepwise.practice.Decide;
import org.stepwise.practice.Judgement;
import org.stepwise.practice.OpenAnswers;
import org.stepwise.practice.Outcome;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;

@IntegrationTest
class MasteryRecorderTests {

    private static final String UNDECIDED = "{2, 3 + 0*9^9^9^9}";
    private static final String ROOTS = "quadratics.roots";
    private static final Parameters DEFAULTS = new Parameters(0.25, 0.1, 0.2, 0.1);

    private final MasteryRecorder recorder;
    private final KnowledgeTable knowledge;
    private final EvidenceTable evidence;
    private final ParameterTable parameters;
    private final ClassSkills classSkills;
    private final Learners learners;
    private final PracticeService practice;
    private final OpenAnswers answers;
    private final Scene scene;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final IncompleteEventPublications publications;
    private Person teacher;
    private ClassSummary schoolClass;
    private UUID pupil;

    MasteryRecorderTests(
            MasteryRecorder recorder,
            KnowledgeTable knowledge,
            EvidenceTable evidence,
            ParameterTable parameters,
            ClassSkills classSkills,
            Learners learners,
            PracticeService practice,
            OpenAnswers answers,
            Scene scene,
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            IncompleteEventPublications publications) {
        // Without its proxy, which would hand each event to a thread of its own.
        this.recorder = AopTestUtils.getUltimateTargetObject(recorder);
        this.transaction = transaction;
        this.publications = publications;
        this.knowledge = knowledge;
        this.evidence = evidence;
        this.parameters = parameters;
        this.classSkills = classSkills;
        this.learners = learners;
        this.practice = practice;
        this.answers = answers;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPupil() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass).id();
    }

    private UUID begin() {
        return practice.practise(pupil, scene.roots().id());
    }

    private UUID submit(UUID work, String text) {
        UUID submission = UUID.randomUUID();
        practice.submit(new SubmitAnswer(submission, pupil, work, 0, text));
        return submission;
    }

    private AttemptGraded event(Problem problem, UUID work, int line, Judgement judgement, int triesBefore, int help) {
        return new AttemptGraded(
                UUID.randomUUID(),
                work,
                pupil,
                problem.id(),
                null,
                0,
                line,
                judgement,
                triesBefore,
                help,
                Instant.parse("2026-11-02T08:00:00Z").plusSeconds(line));
    }

    private void tell(AttemptGraded event) {
        transaction.executeWithoutResult(status -> recorder.on(event));
    }

    private Knowledge known(String skill) {
        return learners.learner(pupil).of(skill);
    }

    private double afterRight(int times, double weight) {
        KnowledgeTracing tracing = new KnowledgeTracing(DEFAULTS);
        double p = tracing.prior();
        for (int i = 0; i < times; i++) {
            p = tracing.after(p, true, weight);
        }
        return p;
    }

    @Test
    void aRightAnswerOnThePageRaisesTheSkill() {
        submit(begin(), "{2, 3}");
        await().untilAsserted(() -> assertThat(known(ROOTS).pieces()).isEqualTo(1));
        assertThat(known(ROOTS).p()).isCloseTo(afterRight(1, 1), within(1e-9));
    }

    @Test
    void onlyTheFirstJudgedAnswerToAPartCounts() {
        UUID work = begin();
        submit(work, "x=1000");
        submit(work, "{2, 3}");
        await().untilAsserted(() -> assertThat(evidence.of(pupil, ROOTS)).hasSize(1));
        assertThat(evidence.of(pupil, ROOTS).getFirst().right()).isFalse();
        assertThat(known(ROOTS).p()).isLessThan(0.25);
    }

    @Test
    void aSolutionThatWasReadAndCopiedChangesNothing() {
        UUID work = begin();
        for (Rung rung : Rung.values()) {
            practice.takeHint(pupil, work, 0, rung);
        }
        submit(work, "{2, 3}");
        await().untilAsserted(() -> assertThat(evidence.of(pupil, ROOTS)).hasSize(1));
        assertThat(known(ROOTS).p()).isEqualTo(0.25);
        assertThat(known(ROOTS).isBegun()).isFalse();
    }

    @Test
    void aHintThatWasReadMakesTheAnswerSayLess() {
        tell(event(scene.roots(), UUID.randomUUID(), 1, Judgement.CORRECT, 0, 3));
        assertThat(known(ROOTS).p()).isCloseTo(afterRight(1, 0.5), within(1e-9));
    }

    @Test
    void anEventThatIsToldTwiceCountsOnce() {
        AttemptGraded event = event(scene.roots(), UUID.randomUUID(), 1, Judgement.CORRECT, 0, 0);
        tell(event);
        tell(event);
        assertThat(known(ROOTS).pieces()).isEqualTo(1);
    }

    @Test
    void anEventThatIsToldEightTimesAtTheSameMomentCountsOnce() throws Exception {
        AttemptGraded event = event(scene.roots(), UUID.randomUUID(), 1, Judgement.CORRECT, 0, 0);
        atOnce(Collections.nCopies(8, event));
        assertThat(known(ROOTS).pieces()).isEqualTo(1);
        assertThat(known(ROOTS).p()).isCloseTo(afterRight(1, 1), within(1e-9));
    }

    @Test
    void anEventWhoseListenerDidNotFinishIsToldAgain() {
        UUID work = UUID.randomUUID();
        jdbc.update(
                "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
                        + " completion_attempts) values (?, ?, ?, ?, now() - interval '1 hour', 'FAILED', 1)",
                UUID.randomUUID(),
                "org.stepwise.mastery.MasteryRecorder.on(org.stepwise.practice.AttemptGraded)",
                "org.stepwise.practice.AttemptGraded",
                """
                {"attempt":"%s","work":"%s","student":"%s","problem":"%s","assignment":null,"part":0,"line":1,
                 "judgement":"CORRECT","triesBefore":0,"helpBefore":2,"at":"2026-11-02T08:00:00Z"}""".formatted(UUID.randomUUID(), work, pupil, scene.roots().id()));
        publications.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(known(ROOTS).pieces()).isEqualTo(1));
        assertThat(known(ROOTS).p()).isCloseTo(afterRight(1, 0.7), within(1e-9));
    }

    @Test
    void answersAtTheSameMomentAreAllKept() throws Exception {
        Problem both = problemOfTwoSkills();
        List<AttemptGraded> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            events.add(event(i % 2 == 0 ? both : scene.roots(), UUID.randomUUID(), i + 1, Judgement.CORRECT, 0, 4));
        }
        atOnce(events);
        int ofRoots = both.skills().contains(ROOTS) ? 6 : 3;
        assertThat(known(ROOTS).pieces()).isEqualTo(ofRoots);
        assertThat(known(ROOTS).p()).isCloseTo(afterRight(ofRoots, 0.25), within(1e-9));
        assertThat(both.skills())
                .allSatisfy(skill -> assertThat(known(skill).pieces()).isGreaterThanOrEqualTo(3));
    }

    private Problem problemOfTwoSkills() {
        return learners.choosing(pupil).problems().stream()
                .filter(problem ->
                        problem.skills().size() > 1 && !problem.skills().contains(ROOTS))
                .findFirst()
                .orElseThrow();
    }

    private void atOnce(List<AttemptGraded> events) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tells = events.stream()
                    .map(event -> (Callable<Boolean>) () -> {
                        tell(event);
                        return true;
                    })
                    .toList();
            assertThat(pool.invokeAll(tells).stream().map(Future::resultNow)).hasSize(events.size());
        }
    }

    @Test
    void theOrderInWhichEventsArriveChangesNothing() {
        UUID work = UUID.randomUUID();
        AttemptGraded notYet = event(scene.roots(), work, 1, Judgement.INCORRECT, 0, 0);
        AttemptGraded right = event(scene.roots(), work, 2, Judgement.CORRECT, 1, 0);
        tell(right);
        assertThat(evidence.of(pupil, ROOTS)).isEmpty();
        tell(notYet);
        tell(right);
        assertThat(evidence.of(pupil, ROOTS))
                .singleElement()
                .satisfies(piece -> assertThat(piece.right()).isFalse());
    }

    @Test
    void aLineThatATeacherAcceptsLaterCountsInPlaceOfThoseAfterIt() {
        UUID work = begin();
        UUID waiting = submit(work, UNDECIDED);
        submit(work, "x=1000");
        await().untilAsserted(() -> assertThat(evidence.of(pupil, ROOTS)).hasSize(1));
        answers.decide(
                new OpenAnswers.Scope(Set.of(pupil), Set.of()),
                new Decide(teacher.id(), waiting, Outcome.ACCEPTED, BigDecimal.ONE));
        await().untilAsserted(() -> assertThat(evidence.of(pupil, ROOTS))
                .singleElement()
                .satisfies(piece -> assertThat(piece.right()).isTrue()));
        assertThat(known(ROOTS).p()).isCloseTo(afterRight(1, 1), within(1e-9));
    }

    @Test
    void linesThatWaitOrAreOnTheWaySayNothing() {
        for (Judgement judgement :
                List.of(Judgement.HOLDS, Judgement.UNFINISHED, Judgement.UNDECIDED, Judgement.ASIDE)) {
            tell(event(scene.roots(), UUID.randomUUID(), 1, judgement, 0, 0));
        }
        assertThat(knowledge.of(pupil)).isEmpty();
    }

    @Test
    void whatIsRightSpeaksForAllSkillsAndWhatIsNotAgainstTheOneKnownLeast() {
        Problem both = problemOfTwoSkills();
        String main = both.skills().getFirst();
        String other = both.skills().get(1);
        tell(event(both, UUID.randomUUID(), 1, Judgement.CORRECT, 0, 0));
        assertThat(known(main).pieces()).isEqualTo(1);
        assertThat(known(other).pieces()).isEqualTo(1);
        jdbc.update("update mastery.knowledge set p = 0.1 where student_id = ? and skill = ?", pupil, other);
        tell(event(both, UUID.randomUUID(), 2, Judgement.INCORRECT, 0, 0));
        assertThat(known(main).pieces()).isEqualTo(1);
        assertThat(known(other).pieces()).isEqualTo(2);
    }

    @Test
    void aProblemThatIsNotInTheBankIsPassedOver() {
        AttemptGraded event = event(scene.roots(), UUID.randomUUID(), 1, Judgement.CORRECT, 0, 0);
        tell(new AttemptGraded(
                event.attempt(),
                event.work(),
                pupil,
                UUID.randomUUID(),
                null,
                0,
                1,
                Judgement.CORRECT,
                0,
                0,
                event.at()));
        assertThat(knowledge.of(pupil)).isEmpty();
    }

    @Test
    void aSkillMayHaveParametersOfItsOwnAndTheyHoldForAllItsEvidence() {
        tell(event(scene.roots(), UUID.randomUUID(), 1, Judgement.CORRECT, 0, 0));
        jdbc.update(
                "insert into mastery.parameter (skill, known, learn, guess, slip) values (?, 0.4, 0.1, 0.2, 0.3)",
                ROOTS);
        try {
            tell(event(scene.roots(), UUID.randomUUID(), 2, Judgement.CORRECT, 0, 0));
            KnowledgeTracing own = new KnowledgeTracing(new Parameters(0.4, 0.1, 0.2, 0.3));
            assertThat(known(ROOTS).p()).isCloseTo(own.after(own.after(0.4, true, 1), true, 1), within(1e-9));
        } finally {
            jdbc.update("delete from mastery.parameter where skill = ?", ROOTS);
        }
        assertThat(parameters.read().of(ROOTS).parameters()).isEqualTo(DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.1, 0.6, 0.4", "1.5, 0.1, 0.2, 0.1", "0.5, -0.1, 0.2, 0.1", "0.5, NaN, 0.2, 0.1", "NaN, 0, 0, 0"
    })
    void theTableRefusesParametersThatMakeNoSense(double known, double learn, double guess, double slip) {
        assertThatThrownBy(() -> jdbc.update(
                        "insert into mastery.parameter (skill, known, learn, guess, slip) values ('bad', ?, ?, ?, ?)",
                        known,
                        learn,
                        guess,
                        slip))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void everySkillOfTheBankCanBePractised() {
        assertThat(classSkills.topics().stream().flatMap(topic -> topic.skills().stream()))
                .allSatisfy(skill -> assertThat(learners.of(pupil, skill.id())).isPresent());
    }

    @Test
    void theTeacherSeesTheClassAndWhatANumberRestsOn() {
        tell(event(scene.roots(), UUID.randomUUID(), 1, Judgement.CORRECT, 0, 2));
        tell(event(scene.roots(), UUID.randomUUID(), 2, Judgement.INCORRECT, 0, 0));
        ClassSkills.Table table = classSkills.table(teacher.id(), schoolClass.id(), "quadratics");
        assertThat(table.known().getOrDefault(pupil, Map.of()).get(ROOTS)).isEqualTo(known(ROOTS));
        assertThat(classSkills.latestTopic(teacher.id(), schoolClass.id())).isEqualTo("quadratics");
        ClassSkills.Basis basis = classSkills.basis(teacher.id(), schoolClass.id(), pupil, ROOTS);
        assertThat(basis.knowledge().pieces()).isEqualTo(2);
        assertThat(basis.evidence()).extracting(Evidence::right).containsExactly(false, true);
    }

    @Test
    void anotherTeachersClassAndPupilAreNotFound() {
        Person stranger = scene.teacher();
        ClassSummary otherClass = scene.schoolClass(stranger);
        assertThatThrownBy(() -> classSkills.table(stranger.id(), schoolClass.id(), "quadratics"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classSkills.latestTopic(stranger.id(), schoolClass.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classSkills.basis(stranger.id(), schoolClass.id(), pupil, ROOTS))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classSkills.basis(stranger.id(), otherClass.id(), pupil, ROOTS))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classSkills.table(teacher.id(), schoolClass.id(), "no such topic"))
                .isInstanceOf(NotFound.class);
    }
}
