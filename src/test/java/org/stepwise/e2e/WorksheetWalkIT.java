package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;

/** A teacher prints a set: a sheet for each pupil, and the answers. */
class WorksheetWalkIT extends BrowserTest {

    private final Scene scene;

    WorksheetWalkIT(Scene scene) {
        this.scene = scene;
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void aSetIsPrintedForEachPupilAndWithLetters(Device device, ColorScheme scheme) throws Exception {
        String at = "-" + device.name().toLowerCase(Locale.ROOT) + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        AssignmentView given = scene.assign(teacher, schoolClass, scene.roots(), scene.extrema());
        scene.pupil(schoolClass, "Jonas Weber");
        scene.pupil(schoolClass, "Mei Lin");

        Page page = page(device, scheme);
        enter(page, teacher);
        page.navigate(url("assignments/" + given.id()));
        page.locator("#paper").click();
        Locator sheets = page.locator("#paper-sheets");
        assertThat(sheets).isVisible();
        settle(page);
        screen(page, "paper" + at);
        isAccessible(page);

        Download each = page.waitForDownload(sheets::click);
        assertThat(each.suggestedFilename()).isEqualTo("A-set-sheets.pdf");
        assertThat(text(each)).contains("Jonas Weber", "Mei Lin", "10B", "1 of 1");

        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Variants A, B, C for neighbours"))
                .check();
        Locator count = page.getByLabel("How many variants");
        count.fill("99");
        count.blur();
        assertThat(page.getByText("A number from 2 to 6.").first()).isVisible();
        count.fill("3");
        count.blur();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Answers with the way to them"))
                .check();
        settle(page);
        screen(page, "paper-letters" + at);
        isAccessible(page);
        Download answers =
                page.waitForDownload(() -> page.locator("#paper-answers").click());
        assertThat(answers.suggestedFilename()).isEqualTo("A-set-answers.pdf");
        assertThat(text(answers))
                .contains("Answers: A set", "Variant A", "Variant C")
                .doesNotContain("Variant D");
        page.keyboard().press("Escape");
        assertThat(sheets).hasCount(0);
        assertThat(foreignRequests).isEmpty();
    }

    private static String text(Download file) throws Exception {
        byte[] bytes = Files.readAllBytes(file.path());
        assertThat(bytes).startsWith('%', 'P', 'D', 'F');
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
