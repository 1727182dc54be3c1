package org.stepwise.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.Question;
import org.stepwise.tutoring.talk.Rules;
import org.stepwise.tutoring.talk.Wish;

/** Free talks and what teachers set for them; there is no model, so that each question gets fixed words. */
@IntegrationTest
class ConversationsTests {

    private final Conversations conversations;
    private final TutorRules rules;
    private final Classes classes;
    private final PracticeService practice;
    private final Scene scene;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;

    ConversationsTests(
            Conversations conversations, TutorRules rules, Classes classes, PracticeService practice, Scene scene) {
        this.conversations = conversations;
        this.rules = rules;
        this.classes = classes;
        this.practice = practice;
        this.scene = scene;
    }

    @BeforeEach
    void aClass() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass);
    }

    private Answer ask(UUID conversation, String words) {
        return conversations.ask(
                pupil.id(), conversation, new Question(UUID.randomUUID(), Wish.QUESTION, words, null), Locale.ENGLISH);
    }

    @Test
    void theFirstQuestionBeginsAConversationThatIsFoundRenamedAndDeleted() {
        UUID fractions = UUID.randomUUID();
        UUID roots = UUID.randomUUID();
        ask(fractions, "How do I add fractions?");
        ask(roots, "What is a root?");
        ask(fractions, "And with three denominators?");
        assertThat(conversations.list(pupil.id(), ""))
                .extracting(Talk::title)
                .containsExactly("How do I add fractions?", "What is a root?");
        assertThat(conversations.list(pupil.id(), "denomin"))
                .extracting(Talk::id)
                .containsExactly(fractions);
        assertThat(conversations.list(pupil.id(), "parabola")).isEmpty();
        conversations.rename(pupil.id(), roots, "  Roots\n and powers ");
        assertThat(conversations.list(pupil.id(), "POWERS"))
                .extracting(Talk::title)
                .containsExactly("Roots and powers");
        assertThatThrownBy(() -> conversations.rename(pupil.id(), roots, " ")).isInstanceOf(Refused.class);
        conversations.delete(pupil.id(), fractions);
        assertThat(conversations.list(pupil.id(), "")).extracting(Talk::id).containsExactly(roots);
        assertThatThrownBy(() -> ask(fractions, "Still there?")).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherPupilsConversationIsNotThere() {
        UUID conversation = UUID.randomUUID();
        ask(conversation, "How do I add fractions?");
        Person other = scene.pupil(schoolClass, "Otto Other");
        assertThat(conversations.list(other.id(), "fractions")).isEmpty();
        assertThatThrownBy(() -> conversations.get(other.id(), conversation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.delete(other.id(), conversation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.rename(other.id(), conversation, "Mine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.ask(
                        other.id(),
                        conversation,
                        new Question(UUID.randomUUID(), Wish.QUESTION, "Hm?", null),
                        Locale.ENGLISH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProblemThatIsSetIsWorkedOnInItsOwnPlace() {
        AssignmentView assignment = scene.assign(teacher, schoolClass, scene.roots());
        String prompt =
                practice.preview(pupil.id(), assignment.id(), scene.roots()).prompt();
        UUID conversation = UUID.randomUUID();
        Answer answer = ask(conversation, "Can you do this for me: " + prompt);
        UUID work = practice.workOn(pupil.id(), assignment.id(), scene.roots().id());
        assertThat(answer.text()).contains("/solve/" + work);
        assertThat(ask(conversation, "What is a factor of x^2 - 1?").text()).doesNotContain("/solve/");
        pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        assertThat(ask(UUID.randomUUID(), prompt).text()).doesNotContain("/solve/");
    }

    @Test
    void aProblemThatIsBegunIsWorkedOnInItsOwnPlace() {
        UUID work = practice.practise(pupil.id(), scene.roots().id());
        String prompt = practice.view(pupil.id(), work).variant().prompt();
        UUID conversation = UUID.randomUUID();
        assertThat(ask(conversation, "Please solve " + prompt).text()).contains("/solve/" + work);
        assertThat(ask(conversation, "Please factor x^2 - 1").text()).doesNotContain("/solve/");
        pupil = scene.pupil(schoolClass);
        assertThat(ask(UUID.randomUUID(), prompt).text()).doesNotContain("/solve/");
    }

    @Test
    void aTeacherCanSetFreePracticeToRest() {
        rules.set(teacher.id(), schoolClass.id(), new TutorChoice(false, null, null, null, null));
        assertThat(conversations.isAllowed(pupil.id())).isFalse();
        assertThatThrownBy(() -> ask(UUID.randomUUID(), "Hello?"))
                .isInstanceOf(Refused.class)
                .hasMessage("chats.closed");
        rules.set(teacher.id(), schoolClass.id(), TutorChoice.USUAL);
        assertThat(conversations.isAllowed(pupil.id())).isTrue();
    }

    @Test
    void inSeveralClassesTheStrictestWordHolds() {
        Person other = scene.teacher();
        ClassSummary second = scene.schoolClass(other);
        classes.join(second.joinCode(), pupil.id());
        rules.set(teacher.id(), schoolClass.id(), new TutorChoice(true, "de", null, 30, 200));
        rules.set(other.id(), second.id(), new TutorChoice(false, null, "small", 50, null));
        Rules own = rules.of(pupil.id());
        assertThat(own)
                .isEqualTo(new Rules(
                        false,
                        Locale.GERMAN,
                        "small",
                        30,
                        List.of(new Rules.OfClass(classes.members(schoolClass.id()), 200))));
        assertThatThrownBy(() -> rules.set(other.id(), schoolClass.id(), TutorChoice.USUAL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rules.get(other.id(), schoolClass.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new TutorChoice(true, null, null, -1, null)).isInstanceOf(Refused.class);
    }
}
