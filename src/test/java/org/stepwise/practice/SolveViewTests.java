package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import org.stepwise.shared.ui.HintLadder;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.MathLineField;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.WorkingLines;
import org.stepwise.tutoring.hints.WrittenLine;

/** The solve page without a browser: what each kind of line makes of it. */
@IntegrationTest
class SolveViewTests extends SpringBrowserlessTest {

    private final Scene scene;
    private final PracticeService practice;
    private final OpenAnswers answers;
    private UUID work;
    private Person pupil;

    SolveViewTests(Scene scene, PracticeService practice, OpenAnswers answers) {
        this.scene = scene;
        this.practice = practice;
        this.answers = answers;
    }

    @BeforeEach
    void aPupilWhoPractisesRoots() {
        pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        SignedInAs.person(pupil);
        work = practice.practise(pupil.id(), scene.roots().id());
        navigate("solve/" + work, SolveView.class);
    }

    private void finish(String text) {
        finish(find(MathLineField.class).single(), text);
    }

    private void finish(MathLineField field, String text) {
        ComponentUtil.fireEvent(
                field,
                new MathLineField.LineFinished(field, true, UUID.randomUUID().toString(), text));
    }

    private List<WorkingLines.Line> lines() {
        return find(WorkingLines.class).single().getLines();
    }

    @Test
    void aRightLineClosesTheProblemAndOffersTheNext() {
        finish("x=3 or x=2");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.mark()).isEqualTo(LineMark.Kind.HOLDS);
            assertThat(line.last()).isTrue();
        });
        assertThat(find(NativeButton.class).withId("next-problem").exists()).isTrue();
        assertThat(find(MathLineField.class).single().getElement().hasAttribute("hidden"))
                .isTrue();
    }

    @Test
    void theNextProblemInARowEndsAsTheFirstDid() {
        finish("x=3 or x=2");
        test(find(NativeButton.class).withId("next-problem").single()).click();
        assertThat(find(NativeButton.class).withId("next-problem").exists()).isFalse();
        WorkView next = practice.view(
                pupil.id(),
                UUID.fromString(com.vaadin
                        .flow
                        .component
                        .UI
                        .getCurrentOrThrow()
                        .getActiveViewLocation()
                        .getSegments()
                        .getLast()));
        for (int part = 0; part < next.parts().size(); part++) {
            finish(
                    find(MathLineField.class).all().get(part),
                    next.variant().parts().get(part).accept().getFirst());
        }
        assertThat(find(NativeButton.class).withId("next-problem").exists()).isTrue();
    }

    @Test
    void aKnownSlipShowsItsFeedbackUnderTheLine() {
        finish("{-2,-3}");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.mark()).isEqualTo(LineMark.Kind.BREAKS);
            assertThat(line.remarkStrong()).startsWith("Sign lost");
        });
    }

    @Test
    void aLineThatBrokeAndTheOneAfterItHaveNumbersOfTheirOwn() {
        finish("{-2,-3}");
        finish("(x-2)(x-3)=0");
        finish("x=2 or x=-3");
        assertThat(lines()).extracting(WorkingLines.Line::number).containsExactly(1, 2, 3);
        assertThat(practice.situation(pupil.id(), work, 0, Locale.ENGLISH)
                        .orElseThrow()
                        .help()
                        .lines())
                .extracting(WrittenLine::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void anUnreadableLineLeavesThePageAsItWas() {
        finish("x=2)");
        assertThat(lines()).isEmpty();
    }

    @Test
    void hintsComeOneAtATime() {
        test(find(NativeButton.class).withId("stuck").single()).click();
        assertThat(find(HintLadder.class).exists()).isTrue();
        assertThat(find(MathText.class).all())
                .noneMatch(text -> text.getMarkdown().startsWith("Two numbers"));
        test(find(NativeButton.class).withId("next-hint").single()).click();
        assertThat(find(MathText.class).all())
                .anyMatch(text -> text.getMarkdown().startsWith("Two numbers"));
        assertThat(find(MathText.class).all())
                .noneMatch(text -> text.getMarkdown().startsWith("A product is zero"));
    }

    @Test
    void whatATeacherAcceptsAppearsByItself() {
        finish("{2, 3 + 0*9^9^9^9}");
        assertThat(lines()).singleElement().extracting(WorkingLines.Line::mark).isEqualTo(LineMark.Kind.OPEN);
        UUID attempt = practice.view(pupil.id(), work)
                .parts()
                .getFirst()
                .lines()
                .getFirst()
                .id();
        answers.decide(
                new OpenAnswers.Scope(List.of(pupil.id()), List.of()),
                new Decide(UUID.randomUUID(), attempt, Outcome.ACCEPTED, java.math.BigDecimal.ONE));
        await().pollInSameThread().atMost(java.time.Duration.ofSeconds(5)).untilAsserted(() -> {
            roundTrip();
            assertThat(lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.remarkStrong()).isEqualTo("Your teacher accepted this."));
        });
        assertThat(find(NativeButton.class).withId("next-problem").exists()).isTrue();
    }

    @Test
    void aLineThatHoldsShowsWhyAndNothingThatIsStillToBeFound() {
        finish("(x-2)(x-3)=0");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.remark()).isEmpty();
            assertThat(line.why()).contains("have the same solutions.").doesNotContain("x = 2", "$2$");
        });
        finish("x=3 or x=2");
        assertThat(lines().getFirst().why()).endsWith("have the same solutions: $2$, $3$.");
    }

    @Test
    void somebodyElsesWorkIsNothing() {
        SignedInAs.person(scene.pupil(scene.schoolClass(scene.teacher()), "Sid Stranger"));
        navigate("today", com.vaadin.flow.component.Component.class);
        assertThat(navigateTo("solve/" + work)).isEqualTo("Nothing here");
    }

    private String navigateTo(String path) {
        com.vaadin.flow.component.UI.getCurrentOrThrow().navigate(path);
        return find(H1.class).all().getLast().getText();
    }
}
