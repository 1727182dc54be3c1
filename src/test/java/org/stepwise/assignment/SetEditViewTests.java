package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Topic;

/** What the page of a set does, without a browser. */
@IntegrationTest
class SetEditViewTests extends SpringBrowserlessTest {

    private final ProblemSets sets;
    private final ProblemCatalog catalog;
    private final Scene scene;
    private Person teacher;

    SetEditViewTests(ProblemSets sets, ProblemCatalog catalog, Scene scene) {
        this.sets = sets;
        this.catalog = catalog;
        this.scene = scene;
    }

    @BeforeEach
    void aTeacher() {
        teacher = scene.teacher();
        SignedInAs.person(teacher);
    }

    private void open(String title) {
        navigate("sets/" + sets.create(teacher.id(), title).id(), SetEditView.class);
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private String offeredCopyOf(String title) {
        open(title);
        test(button("Copy")).click();
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Title"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void theCopyOfALongTitleIsStillACopy() {
        assertThat(offeredCopyOf("a".repeat(60))).isEqualTo("a".repeat(54) + ", copy");
    }

    @Test
    void aLongTitleIsNotCutInsideALetter() {
        assertThat(offeredCopyOf("a".repeat(53) + "\uD835\uDC65" + "b".repeat(5)))
                .isEqualTo("a".repeat(53) + ", copy");
    }

    @Test
    void aRowThatStaysInTheListIsNotMoved() {
        open("Curves");
        TextField words = find(TextField.class).all().getFirst();
        PickerRow cubic = row("Local extrema of a cubic", words);
        test(words).setValue("");
        test(words).setValue("cubic");
        AtomicInteger moved = new AtomicInteger();
        cubic.addDetachListener(detached -> moved.incrementAndGet());
        test(words).setValue("a cubic");
        test(words).setValue("cubic");
        assertThat(find(PickerRow.class).all()).contains(cubic);
        assertThat(moved).hasValue(0);
    }

    private PickerRow row(String title, TextField words) {
        test(words).setValue(title);
        return find(PickerRow.class).all().getFirst();
    }

    @Test
    void theListKeepsTheOrderOfTheBank() {
        open("Curves");
        List<String> before = titles();
        TextField words = find(TextField.class).all().getFirst();
        test(words).setValue(before.get(7));
        test(words).setValue("");
        assertThat(titles()).isEqualTo(before).hasSize(20);
    }

    private List<String> titles() {
        return find(PickerRow.class).all().stream()
                .map(row -> row.getElement().getChild(0).getText())
                .toList();
    }

    @Test
    void takingAllFiltersBackLooksOnce() {
        AtomicInteger looks = new AtomicInteger();
        PickerFilters filters = new PickerFilters(catalog, teacher.id(), looks::incrementAndGet);
        UI.getCurrentOrThrow().add(filters);
        TextField words = (TextField) filters.getChildren().findFirst().orElseThrow();
        words.setValue("cubic");
        Topic topic = catalog.topics().getFirst();
        select(filters, 2, topic);
        select(filters, 3, topic.skills().getFirst());
        select(filters, 4, 2);
        looks.set(0);
        filters.reset();
        assertThat(looks).hasValue(1);
        assertThat(filters.found()).hasSizeGreaterThanOrEqualTo(catalog.all().size());
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(PickerFilters filters, int place, T value) {
        ((Select<T>) filters.getChildren().toList().get(place)).setValue(value);
    }
}
