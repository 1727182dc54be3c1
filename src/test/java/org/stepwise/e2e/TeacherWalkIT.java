package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stepwise.Scene;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Invitations;
import org.stepwise.identity.Role;

/** What a teacher does on the first day, from the admin's invitation on. */
class TeacherWalkIT extends BrowserTest {

    private final Scene scene;
    private final Invitations invitations;
    private final Accounts accounts;

    TeacherWalkIT(Scene scene, Invitations invitations, Accounts accounts) {
        this.scene = scene;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void makesAClassAndASetAndSeesWhatAPupilDid(Device device) {
        String at = device.name().toLowerCase(Locale.ROOT);
        Page teacher = page(device);
        teacher.navigate(url(invitations.invite(Role.TEACHER)));
        teacher.getByLabel("Your name, as pupils know it").fill("Grace Okafor");
        teacher.getByLabel("Choose a password").fill("horse battery");
        screen(teacher, "invite-" + at);
        button(teacher, "Open my account").click();
        button(teacher, "Start").click();
        teacher.waitForURL(Pattern.compile(".*/classes$"));

        teacher.getByLabel("Name of a new class").fill("10B");
        button(teacher, "Make the class").click();
        assertThat(heading(teacher, "10B")).isVisible();
        String code = teacher.locator(".board-code").textContent();
        assertThat(teacher.getByText("Pupils open " + url("join") + " and type it."))
                .isVisible();
        screen(teacher, "class-empty-" + at);

        Page pupil = page(Device.PHONE);
        pupil.navigate(url("join"));
        pupil.locator("sw-code-field input").fill(code);
        pupil.getByLabel("Your name, as your teacher knows it").fill("Amira Kaya");
        pupil.getByLabel("Choose a password").fill("horse battery");
        button(pupil, "Join the class").click();
        button(pupil, "Start").click();

        teacher.navigate(url("sets"));
        teacher.getByLabel("Title of a new set").fill("Curves and slopes");
        button(teacher, "Make the set").click();
        assertThat(heading(teacher, "Curves and slopes")).isVisible();
        for (String title : new String[] {"Roots by factorising", "Local extrema of a cubic"}) {
            teacher.getByLabel("Words in the title or the task").fill(title);
            button(teacher, "Add " + title).click();
            assertThat(teacher.locator(".numbered")).containsText(title);
        }
        screen(teacher, "set-" + at);
        button(teacher, "Give it to a class").click();
        isAccessible(teacher);
        assertThat(teacher.getByText("Pupils still see at once whether a line holds"))
                .isVisible();
        assertThat(teacher.getByText("What arrives up to a minute later still counts as in time."))
                .isVisible();
        givesWithDates(teacher, device);
        teacher.waitForURL(Pattern.compile(".*/assignments/.*"));
        assertThat(teacher.locator("table.heat")).containsText("Amira Kaya");

        pupil.reload();
        button(pupil, "Begin with problem 1").click();
        pupil.waitForURL(Pattern.compile(".*/solve/.*"));
        finishLine(pupil, "x=1000");
        assertThat(pupil.locator("sw-lines sw-mark")).hasCount(1);

        Locator cell = teacher.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(Pattern.compile("Amira Kaya, Roots by factorising: .*")));
        for (int i = 0; i < 20 && cell.count() == 0; i++) {
            button(teacher, "Look again").click();
            teacher.waitForTimeout(300);
        }
        assertThat(cell).containsText("1 try");
        screen(teacher, "table-" + at);
        cell.click();
        assertThat(teacher.locator("sw-lines")).containsText("Typed x=1000");
        screen(teacher, "pupil-work-" + at);
    }

    /** Dates that are in no order; a calendar hides the rest of the page from screen readers only while it is open. */
    private void givesWithDates(Page page, Device device) {
        String at = device.name().toLowerCase(Locale.ROOT);
        Locator hidden = page.locator("vaadin-dialog[aria-hidden], vaadin-dialog-content[aria-hidden]");
        for (int i = 0; i < 2; i++) {
            Locator picker = page.locator("vaadin-date-picker").nth(i);
            picker.locator("[part~=toggle-button]").click();
            assertThat(hidden.first()).isAttached();
            Locator today = picker.locator("vaadin-date-picker-overlay-content").getByText("Today");
            today.click();
            if (picker.getAttribute("opened") != null) {
                today.click();
            }
            assertThat(page.locator("vaadin-date-picker[opened]")).hasCount(0);
            assertThat(hidden).hasCount(0);
        }
        Locator opening = page.getByLabel("Opening time");
        type(opening, "15:30");
        type(page.getByLabel("Due time"), "8:00");
        if (device == Device.DESKTOP) {
            Locator date = page.getByLabel("Due date");
            date.fill("2020-11-27");
            date.press("Tab");
            assertThat(page.getByLabel("Due time")).isFocused();
            assertThat(date).hasValue("27 Nov 2020");
        }
        button(page, "Give it").click();
        assertThat(page.locator("vaadin-date-time-picker[invalid]")).containsText("It has to open before it is due.");
        assertThat(hidden).hasCount(0);
        settle(page);
        screen(page, "give-refused-" + at);
        isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not now"))
                .click();
        button(page, "Give it to a class").click();
        settle(page);
        screen(page, "give-" + at);
        button(page, "Give it").click();
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.press("Enter");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void ordersRenamesCopiesAndDeletesASetByKeyboard(Device device) {
        String at = device.name().toLowerCase(Locale.ROOT);
        var owner = scene.teacher();
        scene.assign(owner, scene.schoolClass(owner), scene.roots(), scene.extrema());
        Page page = page(device);
        enter(page, owner);
        page.navigate(url("sets"));
        button(page, "Make the set").click();
        assertThat(page.locator("vaadin-text-field[invalid]"))
                .containsText("Give the set a title of at most 60 letters.");
        page.locator("a[href^='sets/']").first().click();
        Locator rows = page.locator(".numbered > li");
        button(page, "Move Roots by factorising down").focus();
        page.keyboard().press("Enter");
        assertThat(rows.first()).containsText("Local extrema of a cubic");
        assertThat(button(page, "Move Roots by factorising up")).isFocused();
        page.keyboard().press("Enter");
        assertThat(rows.first()).containsText("Roots by factorising");
        assertThat(button(page, "Move Roots by factorising down")).isFocused();
        assertThat(page.getByText("The first 20 are shown.")).isVisible();
        button(page, "Show more").press("Enter");
        assertThat(page.getByText("The first 40 are shown.")).isVisible();
        assertThat(page.locator(".set-columns .plain-list:not(.numbered) > li")
                        .nth(20)
                        .locator("vaadin-button"))
                .isFocused();
        pick(page, "Written by", "teachers here");
        assertThat(page.getByText("No problem fits all of this.")).isVisible();
        button(page, "Clear all of it").press("Enter");
        assertThat(field(page, "Words in the title or the task")).isFocused();
        pick(page, "Topic", "Quadratics");
        field(page, "Words in the title or the task").fill("cubic");
        assertThat(page.getByText("No problem fits all of this.")).isVisible();
        pick(page, "Topic", "any");
        assertThat(button(page, "Add Local extrema of a cubic")).isDisabled();
        settle(page);
        screen(page, "set-edit-" + at);
        isAccessible(page);

        button(page, "Rename").click();
        field(page, "Title").fill(" ");
        button(page, "Save").click();
        assertThat(page.locator("vaadin-text-field[invalid]"))
                .containsText("Give the set a title of at most 60 letters.");
        field(page, "Title").fill("Slopes");
        settle(page);
        screen(page, "set-rename-" + at);
        page.keyboard().press("Enter");
        assertThat(heading(page, "Slopes")).isVisible();
        button(page, "Copy").click();
        button(page, "Save").click();
        assertThat(heading(page, "Slopes, copy")).isVisible();
        assertThat(rows).hasCount(2);
        button(page, "Take Roots by factorising out").press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(button(page, "Take Local extrema of a cubic out")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".set-columns p[tabindex='-1']")).isFocused();
        field(page, "Words in the title or the task").fill("");
        assertThat(page.getByText("The first 20 are shown.")).isVisible();
        Locator offered = page.locator(".set-columns .plain-list:not(.numbered) > li vaadin-button");
        offered.first().press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(offered.nth(1)).isFocused();
        button(page, "Delete").click();
        page.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        page.waitForURL(Pattern.compile(".*/sets/?$"));
        assertThat(page.locator("a[href^='sets/']")).hasCount(1);
    }

    @Test
    void givesANewPasswordInTwoClicks() {
        var owner = scene.teacher();
        var schoolClass = scene.schoolClass(owner);
        var pupil = scene.pupil(schoolClass, "Fred Forgot");
        Page teacher = page(Device.DESKTOP);
        enter(teacher, owner);
        teacher.navigate(url("classes/" + schoolClass.id()));
        screen(teacher, "class-desktop");
        button(teacher, "New password for Fred Forgot").click();
        button(teacher, "Make a new password").click();
        String password = teacher.locator("vaadin-dialog .secret").textContent();
        screen(teacher, "reset-desktop");
        isAccessible(teacher);
        Page again = page(Device.DESKTOP);
        signIn(again, pupil.signInName(), password);
        assertThat(heading(again, "Nothing set today")).isVisible();
    }

    @Test
    void aClosedAccountIsSignedOutOnItsNextPage() {
        var schoolClass = scene.schoolClass(scene.teacher());
        var pupil = scene.pupil(schoolClass);
        Page page = page(Device.DESKTOP);
        signIn(page, pupil);
        accounts.close(pupil.id());
        page.navigate(url("practise"));
        page.waitForURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void theAdminInvitesATeacher() {
        Page admin = page(Device.DESKTOP);
        signIn(admin, scene.admin());
        button(admin, "Invite a teacher").click();
        assertThat(admin.locator(".secret")).containsText("/invite/");
        screen(admin, "people-desktop");
        isAccessible(admin);
    }
}
