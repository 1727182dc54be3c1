package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stepwise.classroom.ClassSection;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.SwIcon;

/** A class's page shows what the class was given. */
@org.springframework.stereotype.Component
class AssignmentsSection implements ClassSection {

    private final Assignments assignments;
    private final ClassResults results;
    private final CurrentUser currentUser;

    AssignmentsSection(Assignments assignments, ClassResults results, CurrentUser currentUser) {
        this.assignments = assignments;
        this.results = results;
        this.currentUser = currentUser;
    }

    @Override
    public Component sectionFor(ClassSummary schoolClass) {
        List<AssignmentView> given = assignments.ofClass(currentUser.id(), schoolClass.id());
        Section section = new Section();
        section.addClassName("assignments");
        section.add(new H2(section.getTranslation("assignment.section.title")));
        if (given.isEmpty()) {
            Paragraph empty = new Paragraph(section.getTranslation(
                    schoolClass.archived() ? "assignment.section.none" : "assignment.section.empty"));
            empty.addClassName("quiet");
            section.add(empty);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            Map<UUID, Long> begun = results.begun(currentUser.id(), schoolClass.id());
            given.forEach(assignment ->
                    list.add(row(assignment, begun.getOrDefault(assignment.id(), 0L), schoolClass.pupils())));
            section.add(list);
        }
        List<AssignmentView> withdrawn = assignments.withdrawn(currentUser.id(), schoolClass.id());
        if (!withdrawn.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            withdrawn.forEach(assignment ->
                    list.add(new ListItem(new Anchor("assignments/" + assignment.id(), assignment.title()))));
            section.add(new NativeDetails(section.getTranslation("assignment.withdrawn.list"), list));
        }
        Anchor sets = new Anchor("sets", section.getTranslation("assignment.section.give"));
        sets.addClassName("btn");
        sets.setVisible(!schoolClass.archived());
        Anchor grades = new Anchor(
                "classes/%s/grades".formatted(schoolClass.id()), section.getTranslation("assignment.grades.link"));
        grades.addClassName("btn");
        Div links = new Div(sets, grades);
        links.addClassName("row");
        section.add(links);
        return section;
    }

    private ListItem row(AssignmentView assignment, long begunBy, int pupils) {
        ListItem row = new ListItem();
        Span title = new Span(assignment.title());
        title.addClassNames("strong", "grow");
        Span begun = new Span(row.getTranslation("assignment.section.begun", begunBy, pupils));
        begun.addClassName("quiet");
        Anchor link = new Anchor(
                "assignments/" + assignment.id(), title, begun, DueDate.of(row, assignment), new SwIcon("chevron"));
        link.addClassName("row");
        row.add(link);
        return row;
    }
}
