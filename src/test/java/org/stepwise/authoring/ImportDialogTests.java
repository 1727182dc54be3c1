package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.authoring.exchange.Importer;
import org.stepwise.authoring.exchange.ProblemArchive;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is taken of files, without a browser. */
@IntegrationTest
class ImportDialogTests extends SpringBrowserlessTest {

    private final Workshop workshop;
    private final Scene scene;
    private Person teacher;

    ImportDialogTests(Workshop workshop, Scene scene) {
        this.workshop = workshop;
        this.scene = scene;
    }

    @BeforeEach
    void aTeacher() {
        teacher = scene.teacher();
        SignedInAs.person(teacher);
    }

    private static DraftTree titled(String title) {
        DraftTree tree = WorkshopTests.roots("1..9");
        tree.add(JsonNodeFactory.instance.stringNode("a != b"), "constraints");
        tree.set(title, "title");
        return tree;
    }

    /** As a colleague would send it. */
    private Imported file(String... titles) {
        Person colleague = scene.teacher();
        for (String title : titles) {
            workshop.create(colleague.id(), titled(title));
        }
        return Importer.read("problems.zip", ProblemArchive.zip(workshop.texts(colleague.id())));
    }

    private ImportDialog open() {
        navigate("workshop", WorkshopView.class);
        test(find(Button.class).withText("Import").single()).click();
        return find(ImportDialog.class).single();
    }

    private List<String> titles() {
        return workshop.list(teacher.id()).stream().map(DraftSummary::title).toList();
    }

    @Test
    void whatIsThereWordForWordIsNotTakenAgain() {
        workshop.create(teacher.id(), titled("Mine"));
        ImportDialog dialog = open();
        dialog.show("mine.zip", file("Mine", "New"));
        assertThat(find(Paragraph.class)
                        .withTextContaining("1 problem in it is among yours already")
                        .exists())
                .isTrue();
        test(find(Button.class).withText("Take it as a draft").single()).click();
        assertThat(titles()).containsExactlyInAnyOrder("Mine", "New");
    }

    @Test
    void whereAllIsThereNothingIsOffered() {
        workshop.create(teacher.id(), titled("Mine"));
        ImportDialog dialog = open();
        dialog.show("mine.zip", file("Mine"));
        assertThat(find(Button.class).withTextContaining("draft").all()).noneMatch(Button::isVisible);
    }

    @Test
    void ofTwoFilesThatWereChosenTheLatterIsTaken() {
        ImportDialog dialog = open();
        dialog.show("mine.zip", file("The wrong one"));
        dialog.show("mine.zip", file("The right one"));
        test(find(Button.class).withText("Take it as a draft").single()).click();
        assertThat(titles()).containsExactly("The right one");
    }
}
