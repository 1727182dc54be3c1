package org.stepwise.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.practice.PracticeService;
import org.stepwise.shared.NotFound;
import org.stepwise.tutoring.talk.Situation;
import org.stepwise.tutoring.talk.TalkFilter.Only;
import org.stepwise.tutoring.talk.TalkRow;
import org.stepwise.tutoring.talk.TutorTalk;
import org.stepwise.tutoring.talk.Wish;

@IntegrationTest
class TutorInsightsTests {

    private static final TalkQuery ALL = TalkQuery.of(QueryParameters.empty());

    private final TutorInsights insights;
    private final Scene scene;
    private final PracticeService practice;
    private final TutorTalk talk;
    private final ScriptedModel model;
    private final Person teacher;
    private final ClassSummary schoolClass;
    private final Person pupil;
    private final UUID exchange = UUID.randomUUID();

    TutorInsightsTests(
            TutorInsights insights,
            Scene scene,
            PracticeService practice,
            TutorTalk talk,
            ScriptedModel model,
            Clock clock) {
        this.insights = insights;
        this.scene = scene;
        this.practice = practice;
        this.talk = talk;
        this.model = model;
        this.teacher = scene.teacher();
        this.schoolClass = scene.schoolClass(teacher);
        this.pupil = scene.pupil(schoolClass);
        model.says("First, $2 \\cdot 3 = 7$.")
                .says("The solutions are $x = 2$ and $x = 3$.")
                .says("Look at the six.");
        Situation situation = practice.situation(
                        pupil.id(), practice.practise(pupil.id(), scene.roots().id()), 0, Locale.ENGLISH)
                .orElseThrow();
        talk.ask(situation, exchange, Wish.QUESTION, "What now?");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> insights.page(teacher.id(), ALL).rows().stream()
                        .anyMatch(row -> row.state() == org.stepwise.tutoring.talk.Answer.State.DONE));
    }

    @AfterEach
    void silence() {
        model.silence();
    }

    @Test
    void theTeacherSeesWhatWasShownWhatWasLeftOutAndWhatTheModelWrote() {
        TutorInsights.Page page = insights.page(teacher.id(), ALL);
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.question()).isEqualTo("What now?");
            assertThat(row.rejected()).isTrue();
            assertThat(row.leaked()).isTrue();
            assertThat(insights.title(row)).isEqualTo(scene.roots().title());
        });
        assertThat(page.figures().rejected()).isOne();
        assertThat(page.figures().untilText()).isNotNull();
        assertThat(page.problems()).containsExactly(scene.roots());
        TutorInsights.Exchange found = insights.exchange(teacher.id(), exchange);
        assertThat(found.pupil()).isEqualTo(pupil.displayName());
        assertThat(found.detail().held()).hasSize(2);
        assertThat(found.detail().raw())
                .contains("2 \\cdot 3 = 7")
                .contains("x = 3")
                .contains("Look at the six.");
        assertThat(found.work()).isPresent();
    }

    @Test
    void whatWasAnsweredInFixedWordsAtOnceIsListedAndCounted() {
        Situation situation = practice.situation(
                        pupil.id(), practice.practise(pupil.id(), scene.roots().id()), 0, Locale.ENGLISH)
                .orElseThrow();
        talk.ask(situation, UUID.randomUUID(), Wish.QUESTION, "who won the match");
        TutorInsights.Page page = insights.page(teacher.id(), ALL);
        assertThat(page.figures().exchanges()).isEqualTo(2);
        assertThat(page.figures().turnedAway()).isOne();
        assertThat(page.rows().getFirst().turnedAway()).isTrue();
        assertThat(insights.page(teacher.id(), ALL.with(Only.TURNED_AWAY)).rows())
                .extracting(TalkRow::question)
                .containsExactly("who won the match");
    }

    @Test
    void aTeacherSeesOnlyThePupilsOfOwnClasses() {
        Person other = scene.teacher();
        scene.pupil(scene.schoolClass(other));
        assertThat(insights.page(other.id(), ALL).rows()).isEmpty();
        assertThat(insights.page(other.id(), ALL).figures().exchanges()).isZero();
        assertThatThrownBy(() -> insights.exchange(other.id(), exchange)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> insights.page(other.id(), ALL.inClass(schoolClass.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> insights.page(other.id(), ALL.ofPupil(pupil.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theAddressKeepsWhatWasChosenAndWhereThePageBegins() {
        TalkRow row = insights.page(teacher.id(), ALL).rows().getFirst();
        TalkQuery query = ALL.inClass(schoolClass.id())
                .ofPupil(pupil.id())
                .ofProblem(scene.roots().id())
                .with(Only.REJECTED)
                .from(row.place());
        assertThat(TalkQuery.of(QueryParameters.fromString(query.address().getQueryString())))
                .isEqualTo(query);
        assertThat(insights.page(teacher.id(), query).rows()).isEmpty();
        assertThat(insights.page(teacher.id(), query.from(null)).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class=1", "pupil=' or 1=1", "only=x", "behind=_", "behind=now", "behind=2026-01-01T00:00:00Z_1"
            })
    void whatCannotBeReadInTheAddressIsNotFound(String address) {
        assertThatThrownBy(() -> TalkQuery.of(QueryParameters.fromString(address)))
                .isInstanceOf(NotFound.class);
    }
}
