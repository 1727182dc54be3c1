package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.Pupil;
import org.stepwise.identity.Role;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Stair;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.TeacherPage;

/** Pupils by problems: solved, tries, help; each cell leads to every line. */
@Route("assignments")
@RolesAllowed(Role.IS_TEACHER)
class AssignmentTableView extends Div implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle {

    private final transient ClassResults results;
    private final transient AssignmentDesk desk;
    private final H1 title = new H1();
    private final Div body = new Div();

    AssignmentTableView(ClassResults results, AssignmentDesk desk) {
        this.results = results;
        this.desk = desk;
        addClassName("page");
        body.addClassNames("sheet", "tablewrap");
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "region");
        body.getElement().setAttribute("aria-label", getTranslation("assignment.table.caption"));
        add(title);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        UUID assignment = PathId.parse(parameter);
        AssignmentBar bar = new AssignmentBar(desk, assignment, changed -> fill(assignment, changed));
        Paragraph legend = new Paragraph(getTranslation("assignment.table.legend"));
        legend.addClassNames("xs", "quiet");
        add(title, bar, body, legend);
        fill(assignment, bar);
    }

    private void fill(UUID assignment, AssignmentBar bar) {
        ClassTable table = results.table(desk.teacher(), assignment);
        title.setText(table.assignment().title());
        bar.show(table);
        show(table);
    }

    private void show(ClassTable table) {
        body.removeAll();
        if (table.pupils().isEmpty()) {
            body.add(new Paragraph(getTranslation("assignment.table.empty")));
            return;
        }
        NativeTable grid = new NativeTable();
        grid.addClassName("heat");
        grid.setCaptionText(getTranslation("assignment.table.caption"));
        NativeTableRow head = new NativeTableRow(header(getTranslation("assignment.table.pupil"), "col"));
        List<Problem> problems = table.assignment().problems();
        for (int i = 0; i < problems.size(); i++) {
            Span number = new Span(Integer.toString(i + 1));
            number.addClassName("strong");
            Span name = new Span(problems.get(i).title());
            name.addClassNames("xs", "quiet");
            NativeTableHeaderCell cell = header("", "col");
            cell.add(number, name);
            head.add(cell);
        }
        NativeTableBody rows = new NativeTableBody();
        table.pupils().forEach(pupil -> rows.add(row(table, pupil)));
        grid.add(new NativeTableHeader(head), rows);
        body.add(grid);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableRow row(ClassTable table, Pupil pupil) {
        NativeTableRow row = new NativeTableRow(header(pupil.name(), "row"));
        Map<UUID, ClassTable.Cell> cells = table.cells().getOrDefault(pupil.id(), Map.of());
        for (Problem problem : table.assignment().problems()) {
            row.add(cell(table.assignment(), pupil, problem, cells.get(problem.id())));
        }
        return row;
    }

    private NativeTableCell cell(
            AssignmentView assignment, Pupil pupil, Problem problem, ClassTable.@Nullable Cell found) {
        if (found == null) {
            Span none = new Span(getTranslation("assignment.table.none"));
            none.addClassNames("c", "none");
            return new NativeTableCell(none);
        }
        Component sign = found.solved()
                ? new LineMark(LineMark.Kind.HOLDS)
                : found.undecided() ? new LineMark(LineMark.Kind.OPEN) : new SwIcon("pencil");
        Span tries = new Span(getTranslation("assignment.table.tries", found.tries()));
        tries.addClassName("nowrap");
        Anchor link = new Anchor(
                "assignments/%s/pupils/%s/%s".formatted(assignment.id(), pupil.id(), problem.id()),
                sign,
                tries,
                new Stair(found.helpLevel()));
        link.addClassNames("c", "l" + heat(found));
        link.setAriaLabel(getTranslation(
                found.solved() ? "assignment.table.cell.solved" : "assignment.table.cell.open",
                pupil.name(),
                problem.title(),
                found.tries(),
                found.helpLevel()));
        return new NativeTableCell(link);
    }

    /** From 1 to 4: the ink level behind the numbers. */
    private static int heat(ClassTable.Cell cell) {
        return 1 + (int) Math.round(cell.mark().doubleValue() * 3);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + getTranslation("shell.title.suffix");
    }
}
