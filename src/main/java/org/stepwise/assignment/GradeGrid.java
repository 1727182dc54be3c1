package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableFooter;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.Pupil;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.SwIcon;

/** Pupils by assignments: the number is always there, the ink behind it deepens; an eye where a line waits. */
class GradeGrid extends Div {

    /** One pupil's grade for one assignment. */
    record Cell(UUID pupil, UUID assignment) {}

    private final transient Set<Cell> toRead;
    private final Map<Cell, NativeButton> cells = new HashMap<>();

    /**
     * @param toRead where words or side steps wait, on which no mark depends
     * @param sort by an assignment, or null for names
     */
    GradeGrid(
            GradeTable table,
            Set<Cell> toRead,
            @Nullable UUID sorted,
            Consumer<Cell> open,
            Consumer<@Nullable UUID> sort) {
        this.toRead = toRead;
        addClassNames("sheet", "tablewrap");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        String caption = getTranslation("assignment.grades.caption");
        getElement().setAttribute("aria-label", caption);
        NativeTable grid = new NativeTable();
        grid.addClassNames("heat", "grades");
        grid.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow(
                sorter(getTranslation("assignment.grades.pupil"), "", sorted == null, () -> sort.accept(null)));
        table.columns()
                .forEach(column -> head.add(sorter(
                        column.title(), below(column), column.id().equals(sorted), () -> sort.accept(column.id()))));
        NativeTableBody rows = new NativeTableBody();
        table.pupils().forEach(pupil -> rows.add(row(table, pupil, open)));
        NativeTableRow foot = new NativeTableRow(header(getTranslation("assignment.grades.class"), "row"));
        table.columns().forEach(column -> foot.add(new NativeTableCell(mean(table.mean(column.id())))));
        grid.add(new NativeTableHeader(head), rows, new NativeTableFooter(foot));
        add(grid);
    }

    private String mean(OptionalInt mean) {
        return mean.isEmpty()
                ? getTranslation("assignment.table.none")
                : getTranslation("assignment.grades.number", mean.getAsInt());
    }

    private NativeTableHeaderCell sorter(String title, String below, boolean sorted, Runnable sort) {
        NativeTableHeaderCell cell = header("", "col");
        cell.getElement().setAttribute("aria-sort", sorted ? "ascending" : "none");
        Span name = new Span(title);
        Span day = new Span(below);
        day.addClassNames("xs", "quiet");
        NativeButton button = new NativeButton();
        button.add(name, day);
        button.addClassName("sorter");
        button.setTitle(getTranslation("assignment.grades.sort"));
        button.addClickListener(click -> sort.run());
        cell.add(button);
        return cell;
    }

    private String below(GradeTable.Column column) {
        String day = day(column.dueAt());
        if (!column.exam()) {
            return day;
        }
        return day.isEmpty() ? getTranslation("assignment.exam.alone") : getTranslation("assignment.exam", day);
    }

    private String day(@Nullable ZonedDateTime due) {
        return due == null ? "" : SchoolTime.words(due, "d MMM", getLocale());
    }

    private NativeTableRow row(GradeTable table, Pupil pupil, Consumer<Cell> open) {
        NativeTableRow row = new NativeTableRow(header(pupil.name(), "row"));
        table.columns().forEach(column -> row.add(new NativeTableCell(cell(table, pupil, column, open))));
        return row;
    }

    private Component cell(GradeTable table, Pupil pupil, GradeTable.Column column, Consumer<Cell> open) {
        Grade grade = table.grade(pupil.id(), column.id()).orElse(null);
        if (grade == null && !column.meant().contains(pupil.id())) {
            Span others = new Span(getTranslation("assignment.grades.others"));
            others.addClassNames("c", "none");
            return others;
        }
        NativeButton button = new NativeButton(
                grade == null
                        ? getTranslation("assignment.table.none")
                        : getTranslation("assignment.grades.number", grade.percent()));
        button.addClassName("c");
        String state = grade == null ? "none" : grade.undecided() ? "open" : "l" + grade.level();
        button.addClassName(state);
        Cell here = new Cell(pupil.id(), column.id());
        boolean words = toRead.contains(here);
        if (grade != null && grade.undecided()) {
            button.add(new SwIcon("eye"));
        } else if (words) {
            SwIcon quiet = new SwIcon("eye");
            quiet.addClassName("quiet");
            button.add(quiet);
        }
        boolean late = grade != null && grade.late();
        if (late) {
            Span word = new Span(getTranslation("assignment.grades.file.late"));
            word.addClassName("xs");
            button.add(word);
        }
        button.setAriaLabel(getTranslation(
                "assignment.grades.cell." + (grade == null ? "none" : grade.undecided() ? "open" : "given"),
                pupil.name(),
                column.title(),
                grade == null ? 0 : grade.percent(),
                late ? 1 : 0,
                words ? 1 : 0));
        button.addClickListener(click -> open.accept(here));
        cells.put(here, button);
        return button;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** Marks one cell, or none. */
    void select(@Nullable Cell selected) {
        cells.forEach((cell, button) -> {
            boolean here = cell.equals(selected);
            button.getElement().getClassList().set("sel", here);
            button.getElement().setAttribute("aria-expanded", Boolean.toString(here));
        });
    }

    void focus(Cell cell) {
        NativeButton button = cells.get(cell);
        if (button != null) {
            button.focus();
        }
    }
}
