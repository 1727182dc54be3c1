package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.TeacherPage;

/** A class by its assignments; a cell opens every problem behind its number. */
@Route("classes/:class/grades")
@RolesAllowed(Role.IS_TEACHER)
class GradebookView extends Div implements BeforeEnterObserver, TeacherPage, HasDynamicTitle {

    private final transient Gradebook gradebook;
    private final transient GradeDrawers drawers;
    private final transient Decisions decisions;
    private final transient Regrades regrades;
    private final transient CurrentUser currentUser;
    private final Div body = new Div();
    private GradeOrder order = GradeOrder.ALL;
    private String title = "";
    private @Nullable UUID schoolClass;
    private @Nullable GradeGrid grid;
    private GradeGrid.@Nullable Cell opened;
    /** Read at the entry and after a decision: neither sorting nor a filter changes what waits. */
    private transient Set<GradeGrid.Cell> toRead = Set.of();

    GradebookView(
            Gradebook gradebook,
            GradeDrawers drawers,
            Decisions decisions,
            Regrades regrades,
            CurrentUser currentUser) {
        this.gradebook = gradebook;
        this.decisions = decisions;
        this.regrades = regrades;
        this.drawers = drawers;
        this.currentUser = currentUser;
        addClassNames("page", "gradebook");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        body.removeAll();
        order = GradeOrder.ALL;
        opened = null;
        UUID id = PathId.parse(event.getRouteParameters().get("class").orElseThrow(() -> new NotFound("page")));
        schoolClass = id;
        GradeTable table = gradebook.table(currentUser.id(), id);
        title = getTranslation("assignment.grades.title", table.schoolClass().name());
        add(new Anchor("classes/" + id, getTranslation("assignment.table.class")), new H1(title));
        if (table.pupils().isEmpty() || table.columns().isEmpty()) {
            add(new Paragraph(
                    getTranslation(table.pupils().isEmpty() ? "assignment.table.empty" : "assignment.section.empty")));
            return;
        }
        GradeFilter filter = new GradeFilter(table.groups(), changed -> {
            order = changed.by(order.column());
            fill();
        });
        Div files = new Div();
        files.addClassName("row");
        for (Format format : Format.values()) {
            files.add(save(id, table.schoolClass().name(), format));
        }
        Div tools = new Div(filter, files);
        tools.addClassNames("row", "spread");
        add(changed(table), tools, body);
        readAgain();
    }

    /** Where the class's lines are judged by a key that is not the latest. */
    private Component changed(GradeTable table) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        Set<UUID> changed =
                regrades.ofClass(currentUser.id(), table.schoolClass().id());
        table.columns().stream()
                .filter(column -> changed.contains(column.id()))
                .forEach(column -> list.add(new ListItem(new Anchor(
                        "assignments/" + column.id(), getTranslation("assignment.regrade.some", column.title())))));
        list.setVisible(list.getElement().getChildCount() > 0);
        return list;
    }

    private Anchor save(UUID id, String name, Format format) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    GradeFile file = new GradeFile(gradebook.table(currentUser.id(), id), this::getTranslation);
                    byte[] bytes = format == Format.CSV ? file.csv() : file.xlsx();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            name.replaceAll("[^\\p{L}\\p{N}]+", "-") + "-grades." + format.ending,
                            format.type,
                            bytes.length);
                }),
                getTranslation("assignment.grades." + format.ending));
        link.addClassName("btn");
        return link;
    }

    private enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }

    private void readAgain() {
        UUID id = schoolClass;
        if (id != null) {
            toRead = toRead(id);
            fill();
        }
    }

    private void fill() {
        UUID id = schoolClass;
        if (id == null) {
            return;
        }
        GradeTable table = order.of(gradebook.table(currentUser.id(), id));
        body.getChildren()
                .filter(child -> !(child instanceof GradeDrawer))
                .toList()
                .forEach(body::remove);
        if (table.pupils().isEmpty()) {
            body.addComponentAsFirst(new Paragraph(getTranslation("assignment.grades.nobody")));
            grid = null;
            return;
        }
        GradeGrid shown = new GradeGrid(table, toRead, order.column(), this::open, column -> {
            order = order.by(column);
            fill();
        });
        grid = shown;
        shown.select(opened);
        body.addComponentAsFirst(new Div(shown, key()));
    }

    private Set<GradeGrid.Cell> toRead(UUID id) {
        Set<GradeGrid.Cell> cells = new HashSet<>();
        decisions.waiting(currentUser.id(), id).stream()
                .filter(answer -> !answer.changesMark())
                .flatMap(answer -> answer.lines().stream())
                .forEach(line -> {
                    UUID assignment = line.assignment();
                    if (assignment != null) {
                        cells.add(new GradeGrid.Cell(line.student(), assignment));
                    }
                });
        return cells;
    }

    private void open(GradeGrid.Cell cell) {
        close();
        opened = cell;
        body.addClassName("with-drawer");
        body.add(new GradeDrawer(drawers.of(currentUser.id(), cell), this::readAgain, () -> {
            close();
            if (grid != null) {
                grid.focus(cell);
            }
        }));
        if (grid != null) {
            grid.select(cell);
        }
    }

    private void close() {
        opened = null;
        body.getChildren().filter(GradeDrawer.class::isInstance).toList().forEach(body::remove);
        body.removeClassName("with-drawer");
        if (grid != null) {
            grid.select(null);
        }
    }

    private Component key() {
        Div key = new Div();
        key.addClassName("key");
        for (int level = 1; level <= 4; level++) {
            Span square = new Span();
            square.addClassNames("heat-sign", "l" + level);
            key.add(new Span(square, new Span(getTranslation("assignment.grades.level." + level))));
        }
        Span open = new Span(new SwIcon("eye"));
        open.addClassNames("heat-sign", "open");
        key.add(new Span(open, new Span(getTranslation("assignment.grades.level.open"))));
        SwIcon words = new SwIcon("eye");
        words.addClassName("quiet");
        key.add(new Span(words, new Span(getTranslation("assignment.grades.level.words"))));
        key.add(new Span(getTranslation("assignment.grades.level.none")));
        return key;
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
