package org.stepwise;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.stepwise.assignment.AssignSet;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.Assignments;
import org.stepwise.assignment.ProblemSets;
import org.stepwise.assignment.SetView;
import org.stepwise.assignment.Terms;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.NewAccount;
import org.stepwise.identity.Person;
import org.stepwise.identity.Role;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** People, classes and sets for a test. */
@Import(QuickPasswords.class)
@TestComponent
public class Scene {

    public static final String PASSWORD = "long enough";

    private final Accounts accounts;
    private final Classes classes;
    private final ProblemSets sets;
    private final Assignments assignments;
    private final ProblemCatalog catalog;

    Scene(Accounts accounts, Classes classes, ProblemSets sets, Assignments assignments, ProblemCatalog catalog) {
        this.accounts = accounts;
        this.classes = classes;
        this.sets = sets;
        this.assignments = assignments;
        this.catalog = catalog;
    }

    public Person teacher() {
        return accounts.open(Role.TEACHER, new NewAccount("Tess Teacher", PASSWORD), false);
    }

    public Person admin() {
        return accounts.open(Role.ADMIN, new NewAccount("Ada Admin", PASSWORD), false);
    }

    public ClassSummary schoolClass(Person teacher) {
        return classes.create(teacher.id(), "10B");
    }

    public Person pupil(ClassSummary schoolClass) {
        return pupil(schoolClass, "Pia Pupil");
    }

    public Person pupil(ClassSummary schoolClass, String name) {
        return classes.join(schoolClass.joinCode(), new NewAccount(name, PASSWORD));
    }

    public Problem problem(String title) {
        return catalog.all().stream()
                .filter(problem -> problem.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    public Problem roots() {
        return problem("Roots by factorising");
    }

    public Problem extrema() {
        return problem("Local extrema of a cubic");
    }

    public AssignmentView assign(Person teacher, ClassSummary schoolClass, HelpPolicy policy, Problem... problems) {
        return assign(teacher, schoolClass, Terms.with(policy), problems);
    }

    public AssignmentView assign(Person teacher, ClassSummary schoolClass, Terms terms, Problem... problems) {
        SetView set = sets.create(teacher.id(), "A set");
        List.of(problems).forEach(problem -> sets.add(teacher.id(), set.id(), problem.id()));
        return assignments.assign(new AssignSet(teacher.id(), set.id(), schoolClass.id(), terms));
    }

    public AssignmentView assign(Person teacher, ClassSummary schoolClass, Problem... problems) {
        return assign(teacher, schoolClass, HelpPolicy.OPEN, problems);
    }

    public static HelpPolicy upTo(int ceiling) {
        return new HelpPolicy(ceiling, BigDecimal.ZERO);
    }

    public static UUID stranger() {
        return UUID.randomUUID();
    }
}
