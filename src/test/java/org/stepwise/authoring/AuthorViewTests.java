package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.Terms;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.ProblemCatalog;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the page of a draft says, and where, without a browser. */
@IntegrationTest
class AuthorViewTests extends SpringBrowserlessTest {

    private final Workshop workshop;
    private final ProblemCatalog catalog;
    private final Scene scene;
    private Person teacher;

    AuthorViewTests(Workshop workshop, ProblemCatalog catalog, Scene scene) {
        this.workshop = workshop;
        this.catalog = catalog;
        this.scene = scene;
    }

    @BeforeEach
    void aTeacher() {
        teacher = scene.teacher();
        SignedInAs.person(teacher);
    }

    private UUID open(DraftTree tree) {
        UUID id = workshop.create(teacher.id(), tree).id();
        navigate("workshop/" + id, AuthorView.class);
        return id;
    }

    /** Some variants divide by zero, where b = c. */
    static DraftTree quotient() {
        DraftTree tree = WorkshopTests.roots("1..3");
        tree.remove("given");
        tree.remove("task");
        tree.set("What is $@{a} / (@{b} - @{c})$?", "prompt");
        tree.set("1..3", "parameters", "c");
        tree.set("equivalent", "parts", 0, "kind");
        tree.set("a/(b-c)", "parts", 0, "answer");
        tree.set("Below first.", "parts", 0, "hints", "next-step");
        tree.setTexts(List.of("@{a/(b-c)}", "@{2*a/(2*b-2*c)}", "0 + @{a/(b-c)}"), "parts", 0, "examples", "accept");
        tree.setTexts(List.of("100", "200", "300", "400"), "parts", 0, "examples", "reject");
        return tree;
    }

    private void soon(ThrowingRunnable shown) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            roundTrip();
            shown.run();
        });
    }

    private String text() {
        return find(AuthorView.class).single().getElement().getTextRecursively();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel())
                        || field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** What comes in sight and has the keyboard after a press. */
    private Component broughtBy(String words) {
        return brought(() -> press(words));
    }

    private static Component brought(Runnable go) {
        UIInternals page = UI.getCurrentOrThrow().getInternals();
        page.dumpPendingJavaScriptInvocations();
        go.run();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("scrollIntoView"))
                .map(call -> Element.get(call.getOwner()).getComponent().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static DraftTree changed(DraftTree tree, Consumer<DraftTree> how) {
        how.accept(tree);
        return tree;
    }

    @Test
    void anEmptyDraftHasNoSkillAndNoDifficultyAndSaysSoInPlainWords() {
        UUID id = workshop.begin(teacher.id(), "Roots of mine");
        assertThat(DraftTree.read(workshop.get(teacher.id(), id).text()).texts("skills"))
                .isEmpty();
        navigate("workshop/" + id, AuthorView.class);
        soon(() -> assertThat(text())
                .contains("SkillStill empty.DifficultyStill empty.What the pupil readsStill empty.")
                .contains("Part 1, right answers3 are needed, there are none yet.")
                .doesNotContain("must have", "items", "entries", "Order of operations"));
        assertThat(find(Select.class).all().stream()
                        .filter(select -> select.getLabel().equals("Difficulty")))
                .singleElement()
                .matches(Select::isEmpty);
    }

    @Test
    void publishCanBePressedAtAnyTimeAndSaysWhatIsInTheWay() {
        open(DraftTree.empty("Half a thought", "linear.brackets"));
        press("Publish");
        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(text()).contains("Part 1, nudgeStill empty.");
        assertThat(broughtBy("Part 1, nudge"))
                .isInstanceOfSatisfying(
                        TextArea.class, nudge -> assertThat(nudge.getLabel()).startsWith("Nudge"));
    }

    @Test
    void aFieldThatIsNotThereYetLeadsToWhereItIsAdded() {
        open(changed(WorkshopTests.roots("1..6"), tree -> tree.setTexts(List.of(), "parts", 0, "examples", "accept")));
        soon(() -> assertThat(text()).contains("Part 1, right answers3 are needed"));
        assertThat(broughtBy("Part 1, right answers"))
                .isInstanceOfSatisfying(
                        NativeButton.class, add -> assertThat(add.getText()).isEqualTo("Add a right answer"));
        FormFields fields =
                new FormFields(new Editing(DraftTree.empty("Two numbers").text(), () -> {}), false);
        NativeButton add = new NativeButton("Add");
        UI.getCurrentOrThrow().add(add);
        fields.place(add, "parts", 0, "examples", "accept");
        assertThat(brought(() -> fields.goTo("parts[0].examples.accept[7]"))).isSameAs(add);
        assertThat(brought(() -> fields.goTo("parts[0].examples.accept[7].text")))
                .isSameAs(add);
    }

    @Test
    void whatIsTooShortIsNotSaidToBeEmpty() {
        open(changed(WorkshopTests.roots("1..6"), tree -> tree.set("Ab", "title")));
        soon(() -> assertThat(field("Title").getErrorMessage()).isEqualTo("At least 3 letters."));
        assertThat(text()).contains("TitleAt least 3 letters.").doesNotContain("Still empty.");
    }

    @Test
    void whatIsTooLongIsMarkedAndNotCut() {
        UUID id = workshop.begin(teacher.id(), "A".repeat(61));
        navigate("workshop/" + id, AuthorView.class);
        soon(() -> assertThat(field("Title").getErrorMessage()).isEqualTo("At most 60 letters."));
        assertThat(field("Title").getValue()).hasSize(61);
        assertThat(field("Title").getMaxLength()).isGreaterThan(61);
    }

    @Test
    void aSolutionWithoutStepsIsNamedAsAWhole() {
        open(changed(WorkshopTests.roots("1..6"), tree -> tree.remove("solution", 0)));
        soon(() -> assertThat(text()).contains("Worked solutionStill empty."));
    }

    @Test
    void aNumberThatIsWrittenAsALetterIsNamed() {
        open(changed(quotient(), tree -> {
            tree.setTexts(List.of("b != c"), "constraints");
            tree.set("a/(b-c)", "parts", 0, "examples", "accept", 1);
        }));
        soon(() -> assertThat(text())
                .contains("a is a letter here. The number that changes is written @{a}, or @{2*a}.")
                .doesNotContain("b is a letter here"));
    }

    @Test
    void aNoteAtAFieldGoesWithTheNextChangeAndDoesNotComeBack() {
        open(WorkshopTests.roots("1..3"));
        soon(() -> {
            assertThat(field("Answer 1 that is not right").isInvalid()).isTrue();
            assertThat(field("Answer 1 that is not right").getErrorMessage()).startsWith("Does not work in variant");
        });
        test(field("Title")).setValue("Two other numbers");
        assertThat(find(TextField.class).all()).noneMatch(TextField::isInvalid);
        soon(() -> assertThat(field("Answer 1 that is not right").isInvalid()).isTrue());
        press("Require a != b");
        soon(() -> assertThat(text()).contains("All 20 variants work"));
        assertThat(find(TextField.class).all()).noneMatch(TextField::isInvalid);
        assertThat(text()).doesNotContain("not work");
    }

    @Test
    void aHoleInAnExpectedAnswerIsSaidThereAndNowhereElse() {
        open(changed(
                WorkshopTests.roots("4..6"),
                tree -> tree.add(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("answer", "@{a}")
                                .put("feedback", "Both."),
                        "parts",
                        0,
                        "checks")));
        soon(() -> assertThat(field("If the answer is").getErrorMessage())
                .isEqualTo("Numbers that change stand here by name alone: a, not @{a}."));
        assertThat(find(TextField.class).all()).filteredOn(TextField::isInvalid).hasSize(1);
        assertThat(text()).contains("Part 1, expected answer 1").doesNotContain("Variant");
    }

    @Test
    void valuesThatCannotBeReadAreSaidAtTheirNumber() {
        open(changed(WorkshopTests.roots("1..6"), tree -> tree.set("some", "parameters", "b")));
        soon(() -> assertThat(find(TextField.class).all())
                .filteredOn(TextField::isInvalid)
                .singleElement()
                .extracting(TextField::getErrorMessage)
                .isEqualTo("Write a range (2..9), values with commas (2, 3, 5), or a calculation (= a + b)."));
        TextField values = find(TextField.class).all().stream()
                .filter(TextField::isInvalid)
                .findFirst()
                .orElseThrow();
        assertThat(broughtBy("Numbers that change, b")).isSameAs(values);
    }

    @Test
    void eachCauseHasItsVariantsAndItsCondition() {
        DraftTree tree = quotient();
        tree.set("1..2", "parameters", "a");
        tree.setTexts(List.of("100", "200", "300", "@{a/(b-c) + a - 2}"), "parts", 0, "examples", "reject");
        open(tree);
        soon(() -> assertThat(text())
                .contains("Part 1, answerWith these numbers a/(b-c) divides by zero.")
                .contains("Require b != c")
                .contains("is right here")
                .contains("Require a != 2"));
        press("Require b != c");
        soon(() -> assertThat(text()).doesNotContain("divides by zero").contains("is right here"));
    }

    @Test
    void suggestingTestsSaysWhichVariantsCouldNotBeTried() {
        DraftTree tree = quotient();
        tree.setTexts(List.of(), "parts", 0, "examples", "accept");
        tree.setTexts(List.of(), "parts", 0, "examples", "reject");
        open(tree);
        press("Suggest tests");
        assertThat(text())
                .contains("tests were added")
                .contains("Not tried in variants")
                .contains("With these numbers a/(b-c) divides by zero.");
        assertThat(field("Right answer 3").getValue()).isNotBlank();
    }

    @Test
    void suggestingTestsSaysWhyThereAreNone() {
        open(changed(quotient(), tree -> tree.set("a/(b-b)", "parts", 0, "answer")));
        press("Suggest tests");
        assertThat(text()).contains("No tests could be suggested.").contains("a/(b-b) divides by zero");
        assertThat(field("Right answer 1").getValue()).isEqualTo("@{a/(b-c)}");
    }

    @Test
    void aNewVersionLeadsToTheClassThatWasGivenTheFormerOne() {
        DraftTree tree = changed(
                WorkshopTests.roots("1..6"),
                roots -> roots.add(JsonNodeFactory.instance.stringNode("a != b"), "constraints"));
        UUID id = workshop.create(teacher.id(), tree).id();
        workshop.publish(teacher.id(), id, workshop.get(teacher.id(), id).revision());
        ClassSummary schoolClass = scene.schoolClass(teacher);
        UUID assignment = scene.assign(
                        teacher,
                        schoolClass,
                        Terms.with(new HelpPolicy(5, java.math.BigDecimal.ZERO)),
                        catalog.find(id).orElseThrow())
                .id();
        navigate("workshop/" + id, AuthorView.class);
        assertThat(links()).doesNotContain("assignments/" + assignment);
        test(field("Title")).setValue("Two other numbers");
        press("Publish");
        assertThat(links()).contains("assignments/" + assignment);
        assertThat(text()).contains(schoolClass.name());
        press("Publish");
        assertThat(workshop.get(teacher.id(), id).versions()).hasSize(2);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
