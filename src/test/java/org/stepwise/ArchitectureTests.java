package org.stepwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packages = "org.stepwise", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule algebraIsPure = noClasses()
            .that()
            .resideInAnyPackage("..cas..", "..grading..", "..solver..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..", "jakarta.persistence..", "org.hibernate..", "org.springframework.data..")
            .because("a verdict must be the same in a test, in the batch doors and on the page");

    @ArchTest
    static final ArchRule algebraDoesNotKnowSpring = noClasses()
            .that()
            .resideInAnyPackage("..cas..", "..grading..", "..solver..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("the engine starts without a container, in milliseconds");

    @ArchTest
    static final ArchRule theSolverIsLayered = slices().matching("org.stepwise.solver.(*)..")
            .should()
            .beFreeOfCycles()
            .because("systems come to inequalities, these to equations, and these to what is written");

    @ArchTest
    static final ArchRule theGateIsPure = noClasses()
            .that()
            .resideInAnyPackage("..tutoring.verify..", "..tutoring.gate..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "jakarta.persistence..", "org.hibernate..", "org.springframework..")
            .because("what a pupil may see is the same in a test, in the batch door and on the page");

    @ArchTest
    static final ArchRule normalFormsStayInTheAlgebra = noClasses()
            .that()
            .resideOutsideOfPackage("..cas..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.stepwise\\.cas\\..*\\.(Field|Fraction|Polynomial|Normalizer|Kernels|Meaning|Interval|Evaluation)(\\$.*)?")
            .because("a normal form means something only beside the field it was made in; others ask Equality");

    @ArchTest
    static final ArchRule tensorsStayWithTheModel = noClasses()
            .that()
            .resideOutsideOfPackages("..inference.torch..", "..inference.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("the scheduler is read and tested without a device");

    @ArchTest
    static final ArchRule theModelKnowsNoQueues = noClasses()
            .that()
            .resideInAnyPackage(
                    "..inference.torch..", "..inference.model..", "..inference.sampling..", "..inference.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..inference.engine..", "..openai..")
            .because("one thread owns the device, and what runs on it is told what to read");

    @ArchTest
    static final ArchRule viewsArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .because("other features go to a page through its module's navigation class");

    @ArchTest
    static final ArchRule everyPageDeclaresItsRoles = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .because("a page without a role would be closed to all, or one day open to all");

    @ArchTest
    static final ArchRule pagesDoNotReachIntoTables = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .because("whether the person may see an object is checked in the services");

    @ArchTest
    static final ArchRule entitiesStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("other modules see values, not rows");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .because("what a class needs is visible where it is made");

    @ArchTest
    static final ArchRule timesAreOnTheSchoolsWall = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.stepwise.shared.SchoolTime")
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .because("a container's clock runs in UTC, and a school reads its own");

    @ArchTest
    static final ArchRule onlyPagesKnowVaadin = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("com.vaadin.."))
            .because("work goes on without a browser: after a crash, in tests, in batches");
}
