package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.inference.ScriptedModel;

/** What a model drafts is shown only if it holds, and was solved twice by somebody who did not see the answer. */
@IntegrationTest
class AssistantTests {

    private static final UUID TEACHER = UUID.randomUUID();
    private static final String IDEA = """
            {"title":"Two numbers","skill":"quadratics.factor","difficulty":2,
             "parameters":[{"name":"a","values":"1..4"},{"name":"b","values":"5..9"}],"constraints":[],
             "prompt":"Solve $$x^2 - @{a+b}x + @{a*b} = 0$$","kind":"set","answer":"{a, b}","variable":"x",
             "nudge":"Which two numbers?","rule":"A product is zero when a factor is.","next_step":"Look for two numbers.",
             "slips":[{"answer":"{-a, -b}","feedback":"Right numbers. Put one back."},
                      {"answer":"{b, a}","feedback":"This one is right and no slip."}],
             "solution":[{"text":"Factorise.","math":"(x-@{a})(x-@{b}) = 0"}]}""";

    private final Assistant assistant;
    private final DraftTrial trial;
    private final ScriptedModel model;

    AssistantTests(Assistant assistant, DraftTrial trial, ScriptedModel model) {
        this.assistant = assistant;
        this.trial = trial;
        this.model = model;
    }

    @AfterEach
    void silence() {
        model.silence();
    }

    @Test
    void withoutAModelItIsOff() {
        assertThat(assistant.isAvailable()).isFalse();
    }

    @Test
    void aSmallModelIsNotAsked() {
        model.says("-").named("nano");
        assertThat(assistant.isAvailable()).isFalse();
    }

    @Test
    void aDraftThatTheModelCannotSolveItselfIsDropped() throws InterruptedException {
        model.says("I think so. ANSWER: x = 77");
        for (int i = 0; i < 4; i++) {
            model.fillsIn(IDEA);
        }
        Proposals proposals = assistant.propose(TEACHER, new AssistantWish("quadratics", null));
        assertThat(proposals.kept()).isEmpty();
        assertThat(proposals.dropped()).isEqualTo(4);
    }

    @Test
    void whatIsNoDraftIsDropped() throws InterruptedException {
        model.says("-").fillsIn("{}").fillsIn("not even json").fillsIn("[1]").fillsIn("{\"prompt\":\"\"}");
        Proposals proposals = assistant.propose(TEACHER, new AssistantWish("anything", null));
        assertThat(proposals.kept()).isEmpty();
        assertThat(proposals.dropped()).isEqualTo(4);
    }

    @Test
    void aDraftWhoseNumbersAreFixedIsSolvedTwiceAndKeptWithoutTheSlipThatIsRight() throws InterruptedException {
        String fixed = IDEA.replace("1..4", "= 2").replace("5..9", "= 3");
        model.says("The numbers are 2 and 3.\nANSWER: x = 2 or x = 3");
        for (int i = 0; i < 4; i++) {
            model.fillsIn(fixed);
        }
        Proposals proposals = assistant.propose(TEACHER, new AssistantWish("quadratics", null));
        assertThat(proposals.kept()).hasSize(2);
        Proposal first = proposals.kept().getFirst();
        assertThat(first.tree().size("parts", 0, "checks")).isEqualTo(1);
        assertThat(trial.of(first.tree().text()).holds()).isTrue();
        assertThat(model.requests())
                .allSatisfy(request ->
                        assertThat(request.messages().getLast().text()).doesNotContain("{2, 3}"));
    }

    @Test
    void hintsFillOnlyWhatIsEmpty() throws InterruptedException {
        DraftTree draft = WorkshopTests.roots("1..6").withId(UUID.randomUUID());
        draft.set("", "parts", 0, "hints", "rule");
        model.says("-").fillsIn("""
                {"nudge":"Mine","rule":"A rule of the model's.","next_step":"Mine",
                 "slips":[{"answer":"{-a, -b}","feedback":"Signs."},{"answer":"{a, b}","feedback":"No slip."}]}""");
        DraftTree helped = assistant.help(TEACHER, draft, 0);
        assertThat(helped.text("parts", 0, "hints", "nudge")).isEqualTo("Which two numbers?");
        assertThat(helped.text("parts", 0, "hints", "rule")).isEqualTo("A rule of the model's.");
        assertThat(helped.size("parts", 0, "checks")).isEqualTo(1);
    }

    @Test
    void aModelThatBreaksOffIsTold() {
        model.says("-");
        assertThatThrownBy(() -> assistant.propose(TEACHER, new AssistantWish("anything", null)))
                .isInstanceOf(ModelUnavailableException.class);
    }
}
