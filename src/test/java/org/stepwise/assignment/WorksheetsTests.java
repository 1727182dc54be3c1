package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.paper.Asked;
import org.stepwise.paper.Print;
import org.stepwise.paper.Sheet;
import org.stepwise.paper.Words;
import org.stepwise.paper.Worksheet;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.Translations;

/** On paper stands what stands on the screen. */
@IntegrationTest
class WorksheetsTests {

    private final Worksheets worksheets;
    private final PracticeService practice;
    private final ProblemSets sets;
    private final Scene scene;
    private final Words words;
    private Person teacher;
    private ClassSummary schoolClass;
    private AssignmentView assignment;

    WorksheetsTests(
            Worksheets worksheets, PracticeService practice, ProblemSets sets, Scene scene, Translations translations) {
        this.worksheets = worksheets;
        this.practice = practice;
        this.sets = sets;
        this.scene = scene;
        this.words = (key, arguments) -> translations.getTranslation(key, Locale.ENGLISH, arguments);
    }

    @BeforeEach
    void aClassWithASetOfTwo() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        assignment = scene.assign(
                teacher,
                schoolClass,
                Terms.with(HelpPolicy.OPEN)
                        .within(new Window(null, Instant.now().plus(Duration.ofDays(3)), null)),
                scene.roots(),
                scene.extrema());
    }

    private static PaperChoice choice(PaperChoice.Who who, int letters) {
        return new PaperChoice(who, letters, Print.Room.SMALL, 1, false);
    }

    private List<Sheet> sheets(PaperChoice.Who who, int letters) {
        return worksheets
                .ofAssignment(teacher.id(), assignment.id(), choice(who, letters), words)
                .sheets();
    }

    private static List<String> prompts(Sheet sheet) {
        return sheet.problems().get().stream()
                .map(Asked::variant)
                .map(Objects::requireNonNull)
                .map(Variant::prompt)
                .toList();
    }

    private List<String> onScreen(Person pupil) {
        return assignment.problems().stream()
                .map(problem -> practice.workOn(pupil.id(), assignment.id(), problem.id()))
                .map(work -> practice.view(pupil.id(), work).variant().prompt())
                .toList();
    }

    @Test
    void aTestIsCalledOneOnItsSheets() {
        AssignmentView exam =
                scene.assign(teacher, schoolClass, Terms.with(HelpPolicy.OPEN).asExam(), scene.roots());
        assertThat(worksheets
                        .ofAssignment(teacher.id(), exam.id(), choice(PaperChoice.Who.ALL, 2), words)
                        .sheets())
                .extracting(Sheet::due)
                .containsExactly(words.of("assignment.exam.alone"));
        assertThat(sheets(PaperChoice.Who.ALL, 2))
                .noneMatch(sheet -> sheet.due().contains(words.of("assignment.exam.alone")));
    }

    @Test
    void eachPupilHasTheSameNumbersOnPaperBeforeAndAfterBeginning() {
        Person one = scene.pupil(schoolClass, "Ada One");
        Person two = scene.pupil(schoolClass, "Bo Two");
        List<Sheet> before = sheets(PaperChoice.Who.PUPILS, 2);
        assertThat(before).extracting(Sheet::name).containsExactly("Ada One", "Bo Two");
        List<List<String>> printed =
                before.stream().map(WorksheetsTests::prompts).toList();
        assertThat(printed).containsExactly(onScreen(one), onScreen(two));
        assertThat(sheets(PaperChoice.Who.PUPILS, 2).stream().map(WorksheetsTests::prompts))
                .isEqualTo(printed);
        assertThat(printed.getFirst()).isNotEqualTo(printed.getLast());
    }

    @Test
    void theFormulaOfTheScreenStandsInTheFileWithTheNameAndTheDate() throws Exception {
        Person pupil = scene.pupil(schoolClass, "Ada One");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Print print = worksheets.ofAssignment(teacher.id(), assignment.id(), choice(PaperChoice.Who.PUPILS, 2), words);
        Worksheet.write(print, "en", out);
        UUID work = practice.workOn(pupil.id(), assignment.id(), scene.roots().id());
        String equation = practice.view(pupil.id(), work).variant().heading();
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("A set", "10B", "Ada One", "due ");
            assertThat(squeezed(text)).contains(squeezed(equation));
        }
    }

    /** Letters, digits and signs; powers stand where the reader finds them. */
    private static String squeezed(String text) {
        return text.replace('−', '-').replaceAll("[\\s^{}]", "");
    }

    @Test
    void onlyThoseWhomTheSetIsForGetASheet() {
        scene.pupil(schoolClass, "Ada One");
        assertThat(sheets(PaperChoice.Who.PUPILS, 2)).hasSize(1);
        AssignmentView nobody = scene.assign(teacher, schoolClass, scene.roots());
        Person late = scene.pupil(schoolClass, "Zoe Late");
        assertThat(worksheets
                        .ofAssignment(teacher.id(), nobody.id(), choice(PaperChoice.Who.PUPILS, 2), words)
                        .sheets())
                .extracting(Sheet::name)
                .containsExactly("Ada One", late.displayName());
    }

    @Test
    void neighboursHaveDifferentNumbersThatStayTheSameForTheAnswers() {
        List<Sheet> letters = sheets(PaperChoice.Who.LETTERS, 4);
        assertThat(letters).extracting(Sheet::variant).containsExactly("A", "B", "C", "D");
        assertThat(letters).extracting(Sheet::name).containsOnly("");
        for (int problem = 0; problem < 2; problem++) {
            int index = problem;
            Set<String> prompts =
                    letters.stream().map(sheet -> prompts(sheet).get(index)).collect(Collectors.toSet());
            assertThat(prompts).hasSize(4);
        }
        assertThat(sheets(PaperChoice.Who.LETTERS, 4).stream().map(WorksheetsTests::prompts))
                .isEqualTo(letters.stream().map(WorksheetsTests::prompts).toList());
    }

    @Test
    void lettersHaveTheSameNumbersFromTheSetAndFromWhatTheClassWasGiven() {
        SetView set = sets.of(teacher.id()).getFirst();
        for (PaperChoice.Who who : List.of(PaperChoice.Who.ALL, PaperChoice.Who.LETTERS)) {
            Print ofSet = worksheets.ofSet(teacher.id(), set.id(), choice(who, 3), words);
            assertThat(ofSet.sheets().stream().map(WorksheetsTests::prompts))
                    .isEqualTo(sheets(who, 3).stream()
                            .map(WorksheetsTests::prompts)
                            .toList());
        }
    }

    @Test
    void aSetThatWasNotGivenIsPrintedToo() {
        SetView set = sets.create(teacher.id(), "Not given");
        Problem problem = scene.roots();
        sets.add(teacher.id(), set.id(), problem.id());
        Print print = worksheets.ofSet(teacher.id(), set.id(), choice(PaperChoice.Who.ALL, 2), words);
        assertThat(print.title()).isEqualTo("Not given");
        assertThat(print.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.variant()).isEmpty();
            assertThat(prompts(sheet)).hasSize(1);
        });
    }

    @Test
    void withoutAPupilWhomItIsForSheetsWithNamesAreRefusedAndNotOffered() {
        assertThat(worksheets.offered(teacher.id(), assignment.id()))
                .containsExactly(PaperChoice.Who.ALL, PaperChoice.Who.LETTERS);
        assertThatThrownBy(() -> sheets(PaperChoice.Who.PUPILS, 2)).isInstanceOf(Refused.class);
        assertThat(sheets(PaperChoice.Who.ALL, 2)).hasSize(1);
        scene.pupil(schoolClass);
        assertThat(worksheets.offered(teacher.id(), assignment.id()))
                .containsExactly(PaperChoice.Who.PUPILS, PaperChoice.Who.ALL, PaperChoice.Who.LETTERS);
    }

    @Test
    void anotherTeachersSetIsNotFound() {
        Person other = scene.teacher();
        PaperChoice choice = choice(PaperChoice.Who.PUPILS, 2);
        assertThatThrownBy(() -> worksheets.ofAssignment(other.id(), assignment.id(), choice, words))
                .isInstanceOf(NotFound.class);
        SetView set = sets.create(teacher.id(), "Mine");
        assertThatThrownBy(() -> worksheets.ofSet(other.id(), set.id(), choice, words))
                .isInstanceOf(NotFound.class);
    }
}
