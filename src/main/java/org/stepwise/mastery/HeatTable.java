package org.stepwise.mastery;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.Pupil;
import org.stepwise.problembank.Skill;

/** Pupils by skills: the number is always there, the ink behind it deepens. */
class HeatTable extends Div {

    private final Map<Cell, NativeButton> cells = new HashMap<>();

    private record Cell(UUID pupil, String skill) {}

    HeatTable(ClassSkills.Table table, BiConsumer<Pupil, Skill> open) {
        addClassNames("sheet", "tablewrap");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        String caption = getTranslation("mastery.class.caption", table.topic().title());
        getElement().setAttribute("aria-label", caption);
        NativeTable grid = new NativeTable();
        grid.addClassNames("heat", "skill-heat");
        grid.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow(header(getTranslation("mastery.class.pupil"), "col"));
        table.topic().skills().forEach(skill -> head.add(header(skill.title(), "col")));
        NativeTableBody rows = new NativeTableBody();
        table.pupils().forEach(pupil -> rows.add(row(table, pupil, open)));
        grid.add(new NativeTableHeader(head), rows, foot(table));
        add(grid);
    }

    private NativeTableRow row(ClassSkills.Table table, Pupil pupil, BiConsumer<Pupil, Skill> open) {
        NativeTableRow row = new NativeTableRow(header(pupil.name(), "row"));
        Map<String, Knowledge> known = table.known().getOrDefault(pupil.id(), Map.of());
        table.topic()
                .skills()
                .forEach(skill ->
                        row.add(new NativeTableCell(cell(pupil, skill, known.get(skill.id()), table.now(), open))));
        return row;
    }

    private Component cell(
            Pupil pupil, Skill skill, @Nullable Knowledge found, Instant now, BiConsumer<Pupil, Skill> open) {
        if (found == null || !found.isBegun()) {
            Span none = new Span(getTranslation("mastery.class.none"));
            none.addClassNames("c", "none");
            return none;
        }
        NativeButton button = new NativeButton(getTranslation("mastery.class.number", found.percent()));
        button.addClassNames("c", "l" + found.level());
        button.getElement().getClassList().set("due", found.isDue(now));
        button.setAriaLabel(getTranslation(
                found.isDue(now) ? "mastery.class.cell.due" : "mastery.class.cell",
                found.percent(),
                pupil.name(),
                skill.title(),
                getTranslation("mastery.class.level." + found.level())));
        button.addClickListener(click -> open.accept(pupil, skill));
        cells.put(new Cell(pupil.id(), skill.id()), button);
        return button;
    }

    private NativeTableFooter foot(ClassSkills.Table table) {
        NativeTableRow row = new NativeTableRow(header(getTranslation("mastery.class.secure"), "row"));
        table.topic()
                .skills()
                .forEach(skill -> row.add(new NativeTableCell(getTranslation(
                        "mastery.class.secure.of",
                        table.secure(skill),
                        table.pupils().size()))));
        return new NativeTableFooter(row);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** Marks one cell; none without a pupil. */
    void select(@Nullable UUID pupil, String skill) {
        cells.forEach((cell, button) -> {
            boolean here = cell.pupil().equals(pupil) && cell.skill().equals(skill);
            button.getElement().getClassList().set("sel", here);
            button.getElement().setAttribute("aria-expanded", Boolean.toString(here));
        });
    }

    void focus(UUID pupil, String skill) {
        NativeButton button = cells.get(new Cell(pupil, skill));
        if (button != null) {
            button.focus();
        }
    }
}
