package org.stepwise.liveroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;

/** The room on a teacher's page, without a browser. */
@IntegrationTest
class LiveRoomViewTests extends SpringBrowserlessTest {

    private final Scene scene;
    private final PracticeService practice;
    private Person ann;
    private Person ben;

    LiveRoomViewTests(Scene scene, PracticeService practice) {
        this.scene = scene;
        this.practice = practice;
    }

    @BeforeEach
    void aTeacherLooksAtTwoPupilsWithOneAnswer() {
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        ann = scene.pupil(schoolClass, "Ann");
        ben = scene.pupil(schoolClass, "Ben");
        write(ann, "x=2 or x=-3");
        write(ben, "{-3, 2}");
        SignedInAs.person(teacher);
        navigate("live/" + schoolClass.id(), LiveRoomView.class);
        soon(() -> assertThat(find(GroupCard.class).all()).hasSize(1));
    }

    private void write(Person by, String line) {
        UUID work = practice.practise(by.id(), scene.roots().id());
        practice.submit(new SubmitAnswer(UUID.randomUUID(), by.id(), work, 0, line));
    }

    private void soon(ThrowingRunnable shown) {
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            roundTrip();
            shown.run();
        });
    }

    private NativeButton button(String text) {
        return find(NativeButton.class).withText(text).single();
    }

    /** It stands before the other; its words are in a span, beside a picture. */
    private NativeButton send() {
        return button("Reword")
                .getParent()
                .flatMap(acts -> acts.getChildren().findFirst())
                .map(NativeButton.class::cast)
                .orElseThrow();
    }

    /** As the browser sends it, even where the button has gone meanwhile. */
    private static void press(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private List<String> toldTo(Person pupil) {
        UUID work = practice.practise(pupil.id(), scene.roots().id());
        return practice.view(pupil.id(), work)
                .parts()
                .getFirst()
                .lines()
                .getFirst()
                .feedback();
    }

    @Test
    void aDoubleClickSendsTheWordsOnceAndTheyCanAllBeTakenBack() {
        NativeButton send = send();
        press(send);
        press(send);
        assertThat(toldTo(ann)).hasSize(1);
        assertThat(toldTo(ben)).hasSize(1);
        press(button("Take it back, within 10 seconds"));
        assertThat(toldTo(ann)).isEmpty();
        assertThat(toldTo(ben)).isEmpty();
    }

    @Test
    void whatWasSentCanBeTakenBackWhenNobodyHasTheAnswerAnyMore() {
        press(send());
        write(ann, "x=7");
        write(ben, "x=8");
        // "Reword" has gone with the sending already, before the room was read again.
        soon(() -> assertThat(find(Paragraph.class)
                        .withTextContaining("When two pupils")
                        .exists())
                .isTrue());
        assertThat(toldTo(ann)).hasSize(1);
        press(button("Take it back, within 10 seconds"));
        assertThat(toldTo(ann)).isEmpty();
        assertThat(toldTo(ben)).isEmpty();
        assertThat(find(GroupCard.class).exists()).isFalse();
    }
}
