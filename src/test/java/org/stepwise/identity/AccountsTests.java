package org.stepwise.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.JoinCode;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class AccountsTests {

    private final Accounts accounts;
    private final Invitations invitations;
    private final SignIn signIn;
    private final JdbcTemplate jdbc;
    private final Classes classes;
    private final Scene scene;
    private final Staff staff;

    AccountsTests(
            Accounts accounts,
            Invitations invitations,
            SignIn signIn,
            JdbcTemplate jdbc,
            Classes classes,
            Scene scene,
            Staff staff) {
        this.classes = classes;
        this.scene = scene;
        this.staff = staff;
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIn = signIn;
        this.jdbc = jdbc;
    }

    private Person open(String name) {
        return accounts.open(Role.STUDENT, new NewAccount(name, "long enough"), false);
    }

    private void signIn(String name, String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    @Test
    void peopleOfOneNameGetSignInNamesOfTheirOwn() {
        assertThat(open("Zoë O'Neil").signInName()).isEqualTo("zoe.oneil");
        assertThat(open("Zoe Oneil").signInName()).isEqualTo("zoe.oneil2");
        assertThat(open("张伟").signInName()).startsWith("pupil");
    }

    @Test
    void twentyOfOneNameInTheSameMomentAllGetIntoTheClass() throws Exception {
        JoinCode code = scene.schoolClass(scene.teacher()).joinCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<String> join = () -> classes.join(code, new NewAccount("Sam Same", "long enough"))
                    .signInName();
            List<String> names = pool.invokeAll(Collections.nCopies(20, join)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(names).doesNotHaveDuplicates().hasSize(20);
        }
    }

    @Test
    void passwordsAreStoredAsArgon2Only() {
        Person person = open("Hanna Hash");
        String stored = jdbc.queryForObject(
                "select password_hash from identity.account where id = ?", String.class, person.id());
        assertThat(stored).startsWith("{argon2}$argon2id$").doesNotContain("long enough");
    }

    /** Tests have quicker ones. */
    @Test
    void thePasswordsOfTheApplicationAreAsSlowToGuessAsIsRecommended() {
        assertThat(SecurityConfiguration.passwordEncoder().encode("long enough"))
                .startsWith("{argon2}$argon2id$v=19$m=16384,t=2,p=1$");
    }

    @Test
    void aResetPasswordReplacesTheOldOne() {
        Person person = open("Rita Reset");
        String fresh = accounts.resetPassword(person.id());
        signIn(person.signInName(), fresh);
        assertThatThrownBy(() -> signIn(person.signInName(), "long enough"))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aClosedAccountCannotSignIn() {
        Person person = open("Carl Closed");
        signIn(person.signInName().toUpperCase(java.util.Locale.ROOT) + " ", "long enough");
        accounts.close(person.id());
        assertThatThrownBy(() -> signIn(person.signInName(), "long enough"))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void manyFailuresCloseANameForAWhileAlsoForTheRightPassword() {
        Person person = open("Tim Throttle");
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> signIn(person.signInName(), "a guess of mine"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn(person.signInName(), "long enough")).isInstanceOf(LockedException.class);
    }

    @Test
    void aHostilePasswordIsAFailureLikeAnyOther() {
        assertThatThrownBy(() -> signIn("nobody", "x".repeat(1_000_000))).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("' or 1=1 --", "x")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aOneTimeLinkWorksOnce() {
        String token = invitations.invite(Role.TEACHER).replace("invite/", "");
        assertThat(invitations.find(token)).contains(Role.TEACHER);
        Person teacher = invitations.redeem(token, new NewAccount("Ina Invited", "long enough"));
        assertThat(teacher.role()).isEqualTo(Role.TEACHER);
        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> invitations.redeem(token, new NewAccount("Second", "long enough")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aNameThatIsRefusedLeavesTheLinkOpen() {
        String token = invitations.invite(Role.TEACHER).replace("invite/", "");
        assertThatThrownBy(() -> invitations.redeem(token, new NewAccount("  ", "long enough")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invitations.redeem(token, new NewAccount("Ina", "short")))
                .isInstanceOf(Refused.class);
        assertThat(invitations.find(token)).isPresent();
    }

    @Test
    void guessesAtTheSameMomentCountToo() throws Exception {
        Person person = open("Paul Parallel");
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<Class<?>> guess = () -> {
                try {
                    signIn(person.signInName(), "a guess of mine");
                    return Void.class;
                } catch (AuthenticationException refused) {
                    return refused.getClass();
                }
            };
            assertThat(pool.invokeAll(Collections.nCopies(20, guess)).stream()
                            .map(Future::resultNow)
                            .filter(BadCredentialsException.class::equals))
                    .hasSize(6);
        }
    }

    @Test
    void anAdminWhoWasClosedCanDoNothingFromAnOpenPage() {
        Person first = scene.admin();
        Person second = scene.admin();
        staff.close(first.id(), second.id());
        assertThatThrownBy(() -> staff.invite(second.id(), Role.ADMIN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staff.resetPassword(second.id(), first.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staff.close(scene.teacher().id(), first.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void oddCharactersInNamesAreLeftOut() {
        assertThat(open("Nul\u0000 \u202eLtr").displayName()).isEqualTo("Nul Ltr");
        assertThatThrownBy(() -> signIn("nul\u0000", "x")).isInstanceOf(BadCredentialsException.class);
    }
}
