package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;
import org.stepwise.classroom.ClassSection;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.CurrentUser;

/** A class's page says who has more time, and how many late passes there are. */
@org.springframework.stereotype.Component
@Order(3)
class AllowanceSection implements ClassSection {

    private final Allowances allowances;
    private final Classes classes;
    private final CurrentUser currentUser;

    AllowanceSection(Allowances allowances, Classes classes, CurrentUser currentUser) {
        this.allowances = allowances;
        this.classes = classes;
        this.currentUser = currentUser;
    }

    @Override
    public boolean isForArchived() {
        return false;
    }

    @Override
    public Component sectionFor(ClassSummary schoolClass) {
        return new AllowanceForm(
                allowances, currentUser, schoolClass.id(), classes.roster(currentUser.id(), schoolClass.id()));
    }
}
