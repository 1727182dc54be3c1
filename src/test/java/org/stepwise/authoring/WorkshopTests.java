package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import tools.jackson.databind.node.JsonNodeFactory;

/** Drafts are kept, tried and published; nobody else's can be changed. */
@IntegrationTest
class WorkshopTests {

    private final Workshop workshop;
    private final ProblemCatalog catalog;
    private final SuggestedTests suggestions;
    private final DraftTrial trial;
    private final Scene scene;
    private Person teacher;

    WorkshopTests(
            Workshop workshop, ProblemCatalog catalog, SuggestedTests suggestions, DraftTrial trial, Scene scene) {
        this.trial = trial;
        this.workshop = workshop;
        this.catalog = catalog;
        this.suggestions = suggestions;
        this.scene = scene;
    }

    @BeforeEach
    void teacher() {
        teacher = scene.teacher();
    }

    /** Two solutions by factorising: with a = b there is only one. */
    static DraftTree roots(String values) {
        DraftTree tree = DraftTree.empty("Two numbers", "quadratics.factor");
        tree.set("Solve $$x^2 - @{a+b}x + @{a*b} = 0$$", "prompt");
        tree.set(values, "parameters", "a");
        tree.set(values, "parameters", "b");
        tree.set("x^2 - (a + b)*x + a*b = 0", "given");
        tree.set("solve", "task");
        tree.set("set", "parts", 0, "kind");
        tree.set("{a, b}", "parts", 0, "answer");
        tree.set("x", "parts", 0, "variable");
        tree.set("Which two numbers?", "parts", 0, "hints", "nudge");
        tree.set("A product is zero when a factor is.", "parts", 0, "hints", "rule");
        tree.set("Look for two numbers with the product $@{a*b}$.", "parts", 0, "hints", "next-step");
        tree.setTexts(List.of("@{a}, @{b}", "x = @{a} or x = @{b}", "{@{b}, @{a}}"), "parts", 0, "examples", "accept");
        tree.setTexts(List.of("@{a}", "@{b}", "{@{a + 100}}", "{-50, -60}"), "parts", 0, "examples", "reject");
        tree.set("Factorise.", "solution", 0, "text");
        return tree;
    }

    private DraftView created(DraftTree tree) {
        return workshop.create(teacher.id(), tree);
    }

    private DraftView changed(DraftView draft, java.util.function.Consumer<DraftTree> how) {
        DraftTree tree = DraftTree.read(draft.text());
        how.accept(tree);
        return workshop.save(teacher.id(), draft.id(), draft.revision(), tree.text())
                        instanceof SaveOutcome.Saved(var saved)
                ? saved
                : draft;
    }

    @Test
    void aDraftIsKeptHoweverIncompleteItIs() {
        DraftView draft = created(DraftTree.empty("Half a thought", "linear.brackets"));
        assertThat(workshop.get(teacher.id(), draft.id()).text())
                .contains("Half a thought", draft.id().toString());
        assertThat(workshop.publish(teacher.id(), draft.id(), draft.revision()))
                .isInstanceOfSatisfying(
                        PublishOutcome.NotYet.class,
                        notYet -> assertThat(notYet.report().errors()).isNotEmpty());
        assertThat(catalog.find(draft.id())).isEmpty();
    }

    @Test
    void aVariantThatDoesNotWorkKeepsItFromPupilsAndTheConstraintThatHelpsIsFound() {
        DraftView draft = created(roots("1..3"));
        PublishOutcome outcome = workshop.publish(teacher.id(), draft.id(), draft.revision());
        assertThat(outcome).isInstanceOf(PublishOutcome.NotYet.class);
        DraftReport report = ((PublishOutcome.NotYet) outcome).report();
        assertThat(report.failing()).isPresent();
        java.util.Set<Long> bad = new java.util.HashSet<>();
        report.trials().stream().filter(trial -> !trial.holds()).forEach(trial -> bad.add(trial.seed()));
        assertThat(ConstraintSuggestion.of(report.trials(), bad)).contains(new ConstraintSuggestion("a != b"));

        DraftView fixed =
                changed(draft, tree -> tree.add(JsonNodeFactory.instance.stringNode("a != b"), "constraints"));
        assertThat(workshop.publish(teacher.id(), draft.id(), fixed.revision()))
                .isInstanceOf(PublishOutcome.Done.class);
        assertThat(catalog.find(draft.id())).map(Problem::title).contains("Two numbers");
        assertThat(catalog.offers(teacher.id(), draft.id())).isTrue();
    }

    private DraftView published() {
        DraftView draft = created(roots("1..6"));
        DraftView fixed =
                changed(draft, tree -> tree.add(JsonNodeFactory.instance.stringNode("a != b"), "constraints"));
        assertThat(workshop.publish(teacher.id(), draft.id(), fixed.revision()))
                .isInstanceOf(PublishOutcome.Done.class);
        return workshop.get(teacher.id(), draft.id());
    }

    @Test
    void aNameInATextThatMeansNothingKeepsItFromPupils() {
        DraftTree tree = roots("1..6");
        tree.add(JsonNodeFactory.instance.stringNode("a != b"), "constraints");
        tree.set("Solve $$x^2 - @{a+q}x + @{a*b} = 0$$", "prompt");
        DraftView draft = created(tree);
        assertThat(workshop.publish(teacher.id(), draft.id(), draft.revision()))
                .isInstanceOfSatisfying(PublishOutcome.NotYet.class, not -> {
                    assertThat(not.report().errors()).singleElement().satisfies(error -> {
                        assertThat(error.field()).isEqualTo("prompt");
                        assertThat(error.message()).startsWith("q in @{a+q} is neither a parameter");
                    });
                });
    }

    @Test
    void aLetterThatAFormulaOfTheProblemHasMayStandInATextToo() {
        DraftTree tree = roots("1..6");
        tree.add(JsonNodeFactory.instance.stringNode("a != b"), "constraints");
        tree.set("For $k$ and $t_{1}$: $@{a*k + t_1}$, $@{b*x}$. Solve $$x^2 - @{a+b}x + @{a*b} = 0$$", "prompt");
        assertThat(trial.of(tree.withId(UUID.randomUUID()).text()).holds()).isTrue();
        tree.set("For $\\sqrt{2}$: $@{a*s}$. Solve $$x^2 - @{a+b}x + @{a*b} = 0$$", "prompt");
        assertThat(trial.of(tree.withId(UUID.randomUUID()).text()).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("s in @{a*s}"));
    }

    @Test
    void pupilsKeepTheVersionThatTheyBeganWith() {
        DraftView first = published();
        String version = catalog.find(first.id()).orElseThrow().version();
        DraftView changed = changed(first, tree -> tree.set("Three numbers", "title"));
        assertThat(changed.isAhead()).isTrue();
        assertThat(catalog.find(first.id())).map(Problem::title).contains("Two numbers");
        assertThat(workshop.publish(teacher.id(), first.id(), changed.revision()))
                .isInstanceOf(PublishOutcome.Done.class);
        assertThat(catalog.find(first.id())).map(Problem::title).contains("Three numbers");
        assertThat(catalog.find(first.id(), version)).map(Problem::title).contains("Two numbers");
        assertThat(DraftDifference.between(first.versions().getFirst().text(), changed.text()))
                .containsExactly(new DraftDifference.Change("title", "Two numbers", "Three numbers"));
    }

    @Test
    void nobodyElseChangesOrSeesADraft() {
        DraftView draft = published();
        Person colleague = scene.teacher();
        assertThatThrownBy(() -> workshop.get(colleague.id(), draft.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workshop.save(colleague.id(), draft.id(), draft.revision(), "title: mine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workshop.publish(colleague.id(), draft.id(), draft.revision()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workshop.share(colleague.id(), draft.id(), true))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workshop.discard(colleague.id(), draft.id())).isInstanceOf(NotFound.class);
        assertThat(catalog.offers(colleague.id(), draft.id())).isFalse();

        workshop.share(teacher.id(), draft.id(), true);
        assertThat(workshop.get(colleague.id(), draft.id()).mine()).isFalse();
        assertThat(workshop.list(colleague.id())).extracting(DraftSummary::id).contains(draft.id());
        assertThatThrownBy(() -> workshop.save(colleague.id(), draft.id(), draft.revision(), "title: mine"))
                .isInstanceOf(NotFound.class);
        DraftView copy = workshop.duplicate(colleague.id(), draft.id());
        assertThat(copy.mine()).isTrue();
        assertThat(copy.id()).isNotEqualTo(draft.id());
        assertThat(catalog.ownOf(colleague.id())).extracting(Problem::id).contains(draft.id());
    }

    @Test
    void whatIsRetiredIsNotOfferedAndStaysKnown() {
        DraftView draft = published();
        workshop.retire(teacher.id(), draft.id(), true);
        assertThat(catalog.offers(teacher.id(), draft.id())).isFalse();
        assertThat(catalog.find(draft.id())).isPresent();
        assertThatThrownBy(() -> workshop.discard(teacher.id(), draft.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void anOlderWindowWritesNothingOver() {
        DraftView draft = created(roots("1..6"));
        DraftView newer = changed(draft, tree -> tree.set("Newer", "title"));
        assertThat(workshop.save(teacher.id(), draft.id(), draft.revision(), draft.text()))
                .isInstanceOf(SaveOutcome.Meanwhile.class);
        assertThat(workshop.publish(teacher.id(), draft.id(), draft.revision()))
                .isInstanceOf(PublishOutcome.Meanwhile.class);
        assertThat(workshop.get(teacher.id(), draft.id()).text()).isEqualTo(newer.text());
    }

    @Test
    void ofSavesAtTheSameTimeOneIsKeptAndTheOthersAreTold() throws Exception {
        DraftView draft = created(roots("1..6"));
        List<Callable<SaveOutcome>> saves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String text = draft.text().replace("Two numbers", "Title " + i);
            saves.add(() -> workshop.save(teacher.id(), draft.id(), draft.revision(), text));
        }
        List<SaveOutcome> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<SaveOutcome> save : pool.invokeAll(saves)) {
                outcomes.add(save.get());
            }
        }
        assertThat(outcomes).filteredOn(SaveOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SaveOutcome.Meanwhile.class::isInstance).hasSize(5);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndTheOldOneStays() {
        DraftView draft = created(roots("1..6"));
        String huge = draft.text() + "#" + "x".repeat(Draft.LONGEST);
        assertThatThrownBy(() -> workshop.save(teacher.id(), draft.id(), draft.revision(), huge))
                .isInstanceOf(Refused.class);
        assertThat(workshop.get(teacher.id(), draft.id()).text()).isEqualTo(draft.text());
    }

    @Test
    void suggestedTestsAreThoseThatProveRight() {
        DraftTree tree = roots("1..6");
        tree.add(JsonNodeFactory.instance.stringNode("a != b"), "constraints");
        tree.setTexts(List.of("@{a}, @{b}"), "parts", 0, "examples", "accept");
        tree.setTexts(List.of(), "parts", 0, "examples", "reject");
        SuggestedTests.Examples examples = suggestions.of(tree.withId(UUID.randomUUID()), 0);
        assertThat(examples.accept()).hasSizeGreaterThanOrEqualTo(3).startsWith("@{a}, @{b}");
        assertThat(examples.reject()).hasSizeGreaterThanOrEqualTo(4);
        tree.setTexts(examples.accept(), "parts", 0, "examples", "accept");
        tree.setTexts(examples.reject(), "parts", 0, "examples", "reject");
        DraftView draft = created(tree);
        assertThat(workshop.publish(teacher.id(), draft.id(), draft.revision()))
                .isInstanceOf(PublishOutcome.Done.class);
    }

    @Test
    void theFewFieldsOfATeacherWithFiveMinutesAreEnough() {
        DraftTree tree = DraftTree.empty("Two numbers", "quadratics.factor");
        tree.set("Solve $$x^2 - @{a+b}x + @{a*b} = 0$$", "prompt");
        tree.set("1..6", "parameters", "a");
        tree.set("1..6", "parameters", "b");
        tree.set("{a, b}", "parts", 0, "answer");
        tree.set("set", "parts", 0, "kind");
        tree.set("Which two numbers?", "parts", 0, "hints", "nudge");
        tree.set("A product is zero when a factor is.", "parts", 0, "hints", "rule");
        tree.set("Look for two numbers.", "parts", 0, "hints", "next-step");
        tree.set("Factorise.", "solution", 0, "text");
        DraftTree stored = tree.withId(UUID.randomUUID());
        SuggestedTests.Examples examples = suggestions.of(stored, 0);
        stored.setTexts(examples.accept(), "parts", 0, "examples", "accept");
        stored.setTexts(examples.reject(), "parts", 0, "examples", "reject");
        assertThat(trial.of(stored.text()).errors()).isEmpty();
    }
}
