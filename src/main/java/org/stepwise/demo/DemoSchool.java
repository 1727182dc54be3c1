package org.stepwise.demo;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.assignment.AssignSet;
import org.stepwise.assignment.Assignments;
import org.stepwise.assignment.ProblemSets;
import org.stepwise.assignment.SetView;
import org.stepwise.assignment.Terms;
import org.stepwise.assignment.Window;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.NewAccount;
import org.stepwise.identity.Person;
import org.stepwise.identity.Role;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.SchoolTime;

/** Makes the school in an empty database, and prints its accounts at every start. */
@Component
class DemoSchool {

    private static final String PASSWORD = "stepwise-demo";
    private static final List<String> PUPILS =
            List.of("Amira Kaya", "Jonas Weber", "Lena Fischer", "Mateo Rossi", "Sofia Petrova");
    /** Problems of the bank, by title. */
    private static final List<String> SET = List.of(
            "Brackets on both sides",
            "Roots by factorising",
            "Differentiate a polynomial",
            "Local extrema of a cubic",
            "Two remainders, one number");

    private final Accounts accounts;
    private final Classes classes;
    private final ProblemSets sets;
    private final Assignments assignments;
    private final ProblemCatalog catalog;
    private final SchoolTime time;
    private final Clock clock;
    private final boolean wanted;

    DemoSchool(
            Accounts accounts,
            Classes classes,
            ProblemSets sets,
            Assignments assignments,
            ProblemCatalog catalog,
            SchoolTime time,
            Clock clock,
            @Value("${stepwise.demo:false}") boolean wanted) {
        this.accounts = accounts;
        this.classes = classes;
        this.sets = sets;
        this.assignments = assignments;
        this.catalog = catalog;
        this.time = time;
        this.clock = clock;
        this.wanted = wanted;
    }

    @EventListener
    @Order(100)
    @Transactional
    public void on(ApplicationReadyEvent event) {
        if (wanted && accounts.isEmpty()) {
            build();
        }
        if (accounts.hasDemo()) {
            System.out.println("""
                    Demonstration accounts, all with the password %s:
                      pupil    amira.kaya   (also jonas.weber, lena.fischer, mateo.rossi, sofia.petrova)
                      teacher  grace.okafor
                      admin    demo.admin
                    They are why this server answers this machine only; start with --no-demo on a fresh folder for a school.""".formatted(PASSWORD));
        }
    }

    private void build() {
        accounts.open(Role.ADMIN, new NewAccount("Demo Admin", PASSWORD), true);
        Person teacher = accounts.open(Role.TEACHER, new NewAccount("Grace Okafor", PASSWORD), true);
        ClassSummary schoolClass = classes.create(teacher.id(), "10B");
        PUPILS.forEach(name -> classes.join(schoolClass.joinCode(), new NewAccount(name, PASSWORD), true));
        assign(teacher.id(), schoolClass.id());
    }

    private void assign(UUID teacher, UUID schoolClass) {
        SetView set = sets.create(teacher, "A first round");
        SET.forEach(title -> catalog.all().stream()
                .filter(problem -> problem.title().equals(title))
                .forEach(problem -> sets.add(teacher, set.id(), problem.id())));
        if (!sets.get(teacher, set.id()).problems().isEmpty()) {
            Window week = Window.until(time.moment(LocalDateTime.of(
                    clock.instant().atZone(time.zone()).toLocalDate().plusDays(7), LocalTime.of(8, 0))));
            assignments.assign(new AssignSet(
                    teacher, set.id(), schoolClass, Terms.with(HelpPolicy.OPEN).within(week)));
        }
    }
}
