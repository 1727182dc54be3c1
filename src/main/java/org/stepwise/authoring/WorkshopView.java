package org.stepwise.authoring;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.stepwise.authoring.exchange.ProblemArchive;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.BankFile;
import org.stepwise.shared.Clean;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.TeacherPage;

/** A teacher's own problems, and those that colleagues share. */
@Route("workshop")
@Menu(title = "authoring.menu", order = 11.5)
@RolesAllowed(Role.IS_TEACHER)
class WorkshopView extends Div implements TeacherPage, HasDynamicTitle {

    private final transient Workshop workshop;
    private final transient Assistant assistant;
    private final transient CurrentUser currentUser;
    private final TextField title = new TextField();

    WorkshopView(Workshop workshop, Assistant assistant, CurrentUser currentUser) {
        this.assistant = assistant;
        this.workshop = workshop;
        this.currentUser = currentUser;
        addClassNames("page", "narrow");
        List<DraftSummary> all = workshop.list(currentUser.id());
        Paragraph lead = new Paragraph(getTranslation("authoring.lead"));
        lead.addClassName("quiet");
        add(new H1(getTranslation("authoring.menu")), lead, form());
        List<DraftSummary> mine = all.stream().filter(DraftSummary::mine).toList();
        section("authoring.mine", mine);
        if (!mine.isEmpty()) {
            add(archive());
        }
        section(
                "authoring.colleagues",
                all.stream().filter(draft -> !draft.mine()).toList());
    }

    private Div form() {
        title.setLabel(getTranslation("authoring.new.title"));
        title.setMaxLength(FormFields.MOST_TYPED);
        title.setManualValidation(true);
        title.addClassName("grow");
        title.addValueChangeListener(change -> title.setInvalid(false));
        Button create = new Button(getTranslation("authoring.new"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(title);
        Button other = new Button(
                getTranslation("authoring.import"),
                click -> new ImportDialog(files -> workshop.unknown(currentUser.id(), files), this::take).open());
        Div form = new Div(title, create, other);
        if (assistant.isAvailable()) {
            form.add(new Button(
                    getTranslation("authoring.assistant"),
                    click -> new AssistantDialog(assistant, currentUser.id(), null, this::open).open()));
        }
        form.addClassNames("row", "end");
        return form;
    }

    private void section(String key, List<DraftSummary> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        drafts.forEach(draft -> list.add(row(draft)));
        add(new Section(new H2(getTranslation(key)), list));
    }

    private ListItem row(DraftSummary draft) {
        Span name = new Span(draft.title().isEmpty() ? getTranslation("authoring.untitled") : draft.title());
        name.addClassNames("strong", "grow");
        Span state = new Span(getTranslation(
                draft.retired()
                        ? "authoring.row.retired"
                        : draft.published() == 0
                                ? "authoring.row.draft"
                                : draft.ahead() ? "authoring.row.ahead" : "authoring.row.published",
                draft.published()));
        state.addClassName("quiet");
        Anchor link = new Anchor("workshop/" + draft.id(), name);
        link.addClassName("row");
        if (!draft.heading().isEmpty()) {
            link.add(new Formula(draft.heading()));
        }
        if (!draft.mine()) {
            link.add(new Span(draft.owner()));
        }
        link.add(state, new SwIcon("chevron"));
        return new ListItem(link);
    }

    private void open(DraftTree tree) {
        UUID draft = workshop.create(currentUser.id(), tree).id();
        getUI().ifPresent(ui -> ui.navigate("workshop/" + draft));
    }

    /** What was written in another system becomes drafts, to be looked through and published. */
    private void take(List<BankFile> found) {
        found.forEach(problem -> workshop.create(currentUser.id(), DraftTree.read(problem.text())));
        UI.getCurrentOrThrow().getPage().reload();
    }

    /** All of a teacher's own as files, in one archive. */
    private Anchor archive() {
        DownloadHandler download = DownloadHandler.fromInputStream(event -> {
            byte[] zip = ProblemArchive.zip(workshop.texts(currentUser.id()));
            return new DownloadResponse(new ByteArrayInputStream(zip), "problems.zip", "application/zip", zip.length);
        });
        Anchor all = new Anchor(download, getTranslation("authoring.export.all"));
        all.addClassNames("btn", "bare");
        return all;
    }

    private void create() {
        String name = Clean.line(title.getValue());
        title.setInvalid(name.length() < 3);
        if (title.isInvalid()) {
            title.setErrorMessage(getTranslation("authoring.new.short"));
            title.focus();
            return;
        }
        UUID draft = workshop.begin(currentUser.id(), name);
        getUI().ifPresent(ui -> ui.navigate("workshop/" + draft));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.menu") + getTranslation("shell.title.suffix");
    }
}
