package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;

/** Pupils come from a list, stand in groups, are taught by two, and leave. */
class ClassesWalkIT extends BrowserTest {

    private static final String LIST = "Name;Group\nZo\u00eb M\u00fcller;Set A\n;Set A\nBo Berg;\nBo Berg;Set B\n";

    private final Scene scene;

    ClassesWalkIT(Scene scene) {
        this.scene = scene;
    }

    private Page open(Device device, ColorScheme scheme, Person teacher, ClassSummary schoolClass) {
        Page page = page(device, scheme);
        enter(page, teacher);
        page.navigate(url("classes/" + schoolClass.id()));
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void aListWithTwoBadRowsIsLookedAtAddedAndAPupilSignsIn(Device device) throws IOException {
        String at = device.name().toLowerCase(Locale.ROOT);
        ColorScheme scheme = device == Device.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Page page = open(device, scheme, teacher, schoolClass);
        link(page, "Add pupils from a list").click();
        assertThat(heading(page, "Add pupils to 10B")).isVisible();
        screen(page, "roster-" + at);
        field(page, "Or paste rows here").fill("x".repeat(10_000) + "\nBo\u202E Berg");
        button(page, "Look at the rows").click();
        assertThat(page.locator(".roster-table")).containsText("A name has at most 60 letters here.");
        assertThat(page.locator(".roster-table")).containsText("Signs that nobody sees were taken out.");
        settle(page);
        page.locator(".roster-step").scrollIntoViewIfNeeded();
        screen(page, "roster-long-" + at);
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("pupils.csv", "text/csv", LIST.getBytes(Charset.forName("windows-1252"))));
        assertThat(page.locator(".roster-table tr.row-problem")).hasCount(2);
        assertThat(page.locator(".roster-table")).containsText("There is no name.");
        assertThat(page.locator(".roster-table")).containsText("The same name stands in row 4.");
        assertThat(page.getByText("2 pupils are new. 2 rows are left out, see below."))
                .isVisible();
        settle(page);
        page.locator(".roster-step").scrollIntoViewIfNeeded();
        screen(page, "roster-preview-" + at);
        isAccessible(page);
        button(page, "Add 2 pupils").click();
        assertThat(heading(page, "2 pupils are in the class now")).isVisible();
        settle(page);
        screen(page, "roster-passwords-" + at);
        isAccessible(page);
        Locator row = page.locator(".passwords tbody tr").first();
        assertThat(row).containsText("Zo\u00eb M\u00fcller");
        List<String> cells = row.locator("td").allTextContents();
        Download csv = page.waitForDownload(() -> link(page, "Save as CSV").click());
        assertThat(Files.readString(csv.path())).contains(String.join(",", cells));

        Page pupil = page(device, scheme);
        signIn(pupil, cells.get(1), cells.get(2));
        assertThat(heading(pupil, "Nothing set today")).isVisible();

        page.navigate(url("classes/" + schoolClass.id()));
        assertThat(page.locator(".groups")).containsText("Set A");
        assertThat(page.locator(".roster")).containsText("Bo Berg");
        settle(page);
        page.locator(".archive").scrollIntoViewIfNeeded();
        screen(page, "class-people-" + at);
        isAccessible(page);
    }

    @Test
    void rowsThatArePastedAndCannotBeReadAreToldAndNothingIsLost() {
        Person teacher = scene.teacher();
        Page page = open(Device.DESKTOP, ColorScheme.LIGHT, teacher, scene.schoolClass(teacher));
        link(page, "Add pupils from a list").click();
        Locator field = page.getByLabel("Or paste rows here");
        field.fill("Ada\n\"Bo\nCy");
        button(page, "Look at the rows").click();
        assertThat(page.locator(".form-problem")).containsText("a quotation mark is open");
        assertThat(field).hasValue("Ada\n\"Bo\nCy");
        isAccessible(page);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("pupils.csv", "text/csv", new byte[] {'P', 'K', 3, 4}));
        assertThat(page.locator(".form-problem")).containsText("This is no CSV file");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void aPupilIsSavedAsACopyAndDeleted(Device device) throws IOException {
        String at = device.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Person pupil = scene.pupil(schoolClass, "Lea Leaving");
        Page leaving = page(Device.DESKTOP);
        signIn(leaving, pupil);
        Page page = open(device, ColorScheme.DARK, teacher, schoolClass);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Lea Leaving.*")))
                .click();
        assertThat(heading(page, "Lea Leaving")).isVisible();
        settle(page);
        isAccessible(page);
        Locator name = page.getByLabel("To delete, type: Lea Leaving");
        name.fill("Lea Leaving");
        button(page, "Delete everything").click();
        assertThat(page.getByText("Save a copy first, or tick that none is needed."))
                .isVisible();
        Download copy = page.waitForDownload(() -> link(page, "Save a copy").click());
        try (ZipFile zip = new ZipFile(copy.path().toFile())) {
            assertThat(zip.stream().map(Object::toString)).contains("account.json", "work.json", "tutor.json");
        }
        name.fill("Lea");
        button(page, "Delete everything").click();
        assertThat(page.getByText("Type the name as it stands here: Lea Leaving"))
                .isVisible();
        settle(page);
        page.locator(".deletion").scrollIntoViewIfNeeded();
        screen(page, "pupil-delete-" + at);
        isAccessible(page);
        name.fill("lea leaving");
        button(page, "Delete everything").click();
        assertThat(heading(page, "10B")).isVisible();
        assertThat(page.locator(".roster")).containsText("Nobody has joined yet");
        leaving.navigate(url("today"));
        leaving.waitForURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void aColleagueIsAskedInAndTheClassIsArchivedAndBroughtBack() {
        Person owner = scene.teacher();
        Person colleague = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(owner);
        scene.pupil(schoolClass, "Pia Pupil");
        Page page = open(Device.DESKTOP, ColorScheme.LIGHT, owner, schoolClass);
        page.getByLabel("Sign-in name of a colleague").fill("nobody.there");
        page.keyboard().press("Enter");
        assertThat(page.getByText("No teacher signs in with this name.")).isVisible();
        page.getByLabel("Sign-in name of a colleague").fill(colleague.signInName());
        page.keyboard().press("Enter");
        assertThat(page.locator(".teachers")).containsText("teaches it too, signs in as " + colleague.signInName());

        Page other = page(Device.PHONE);
        signIn(other, colleague);
        link(other, "10B").click();
        assertThat(other.locator(".roster")).containsText("Pia Pupil");
        assertThat(other.getByLabel("Sign-in name of a colleague")).isHidden();
        other.getByLabel("Name of a new group").fill("Set A");
        other.keyboard().press("Enter");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the group Set A"))
                .press("Enter");
        other.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Pia Pupil"))
                .press("Space");
        settle(other);
        screen(other, "group-phone");
        isAccessible(other);
        other.getByRole(AriaRole.DIALOG)
                .locator("vaadin-button", new Locator.LocatorOptions().setHasText("Save"))
                .press("Enter");
        assertThat(other.locator(".groups li")).containsText("Pia Pupil");
        settle(other);
        screen(other, "class-groups-phone");

        button(page, "Archive the class").click();
        page.getByRole(AriaRole.DIALOG)
                .locator("vaadin-button", new Locator.LocatorOptions().setHasText("Archive the class"))
                .click();
        page.waitForURL(Pattern.compile(".*/classes$"));
        page.getByText("1 archived class").click();
        settle(page);
        screen(page, "classes-archived-desktop");
        isAccessible(page);
        link(page, "10B").click();
        assertThat(heading(page, "This class is archived")).isVisible();
        assertThat(page.getByText("Give a set")).hasCount(0);
        assertThat(page.getByLabel("Name of a new group")).hasCount(0);
        settle(page);
        screen(page, "class-archived-desktop");
        isAccessible(page);
        button(page, "Bring it back").click();
        assertThat(page.locator(".board-code")).isVisible();
    }
}
