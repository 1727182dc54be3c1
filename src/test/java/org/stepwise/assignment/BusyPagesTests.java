package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.Statements;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** What the pages that everybody opens ask of the database does not grow with the year. */
@IntegrationTest
class BusyPagesTests extends SpringBrowserlessTest {

    private static final int MANY = 10;

    private final Gradebook gradebook;
    private final GradeDrawers drawers;
    private final Allowances allowances;
    private final PracticeService practice;
    private final ProblemCatalog catalog;
    private final Scene scene;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;

    BusyPagesTests(
            Gradebook gradebook,
            GradeDrawers drawers,
            Allowances allowances,
            PracticeService practice,
            ProblemCatalog catalog,
            Scene scene) {
        this.gradebook = gradebook;
        this.drawers = drawers;
        this.allowances = allowances;
        this.practice = practice;
        this.catalog = catalog;
        this.scene = scene;
    }

    @BeforeEach
    void aClassWithTwoSets() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass);
        allowances.rule(teacher.id(), schoolClass.id(), new PassRule(3, 24));
        allowances.giveExtraTime(teacher.id(), schoolClass.id(), pupil.id(), 25);
        give(2);
    }

    /** Alternately in order and by fit, begun each. */
    private void give(int sets) {
        Window week = Window.until(Instant.now().plus(Duration.ofDays(7)));
        for (int i = 0; i < sets; i++) {
            Terms terms = Terms.with(HelpPolicy.OPEN).within(week);
            AssignmentView given = scene.assign(
                    teacher, schoolClass, i % 2 == 0 ? terms : terms.inAnyOrder(), scene.roots(), scene.extrema());
            UUID work = practice.workOn(pupil.id(), given.id(), scene.roots().id());
            practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "x = 77"));
            practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "because of set " + i));
        }
    }

    private static int statements(String page) {
        // The first visit fills what is kept in memory.
        UI.getCurrentOrThrow().navigate("account");
        UI.getCurrentOrThrow().navigate(page);
        UI.getCurrentOrThrow().navigate("account");
        return Statements.of(() -> UI.getCurrentOrThrow().navigate(page));
    }

    @Test
    void thePupilsFirstPageAsksAsMuchForManySetsAsForTwo() {
        SignedInAs.person(pupil);
        int few = statements("today");
        assertThat(find(ListItem.class).all()).hasSizeGreaterThanOrEqualTo(4);
        give(MANY - 2);
        assertThat(statements("today")).isPositive().isLessThanOrEqualTo(few);
        assertThat(find(ListItem.class).all()).hasSizeGreaterThanOrEqualTo(2 * MANY);
    }

    @Test
    void theGradebookAsksAsMuchForManySetsAsForTwo() {
        SignedInAs.person(teacher);
        String page = "classes/%s/grades".formatted(schoolClass.id());
        int few = statements(page);
        give(MANY - 2);
        assertThat(statements(page)).isPositive().isLessThanOrEqualTo(few);
    }

    @Test
    void whatWaitsIsReadWhenTheGradebookIsEnteredAndNotWithEachFilter() {
        SignedInAs.person(teacher);
        UI.getCurrentOrThrow().navigate("classes/%s/grades".formatted(schoolClass.id()));
        assertThat(find(GradeGrid.class).single().getElement().getOuterHTML()).contains("words to read");
        int table = Statements.of(() -> gradebook.table(teacher.id(), schoolClass.id()));
        TextField name = find(TextField.class).all().getFirst();
        // Beside the table only who is signed in.
        assertThat(Statements.of(() -> test(name).setValue("Pia"))).isBetween(table, table + 1);
        assertThat(find(GradeGrid.class).single().getElement().getOuterHTML()).contains("words to read");
    }

    @Test
    void theClassPageAsksAsMuchForManySetsAsForTwo() {
        SignedInAs.person(teacher);
        String page = "classes/" + schoolClass.id();
        int few = statements(page);
        give(MANY - 2);
        assertThat(statements(page)).isPositive().isLessThanOrEqualTo(few);
    }

    @Test
    void whatStandsBehindAGradeAsksAsMuchForManyProblemsAsForTwo() {
        List<Problem> bank = catalog.all();
        int few = drawer(bank.subList(0, 2));
        assertThat(drawer(bank.subList(0, MANY))).isPositive().isLessThanOrEqualTo(few);
    }

    private int drawer(List<Problem> problems) {
        AssignmentView given = scene.assign(teacher, schoolClass, problems.toArray(Problem[]::new));
        GradeDrawers.Behind behind = drawers.of(teacher.id(), new GradeGrid.Cell(pupil.id(), given.id()));
        return Statements.of(() -> new GradeDrawer(behind, () -> {}, () -> {}));
    }
}
