package org.stepwise.authoring;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.assignment.Regrades;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.PathId;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.StillOpen;
import org.stepwise.shared.ui.TeacherPage;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writing a problem: the form on the left, what a pupil sees of it on the right, its tests below. */
@Route("workshop")
@RolesAllowed(Role.IS_TEACHER)
class AuthorView extends DraftActions.Page
        implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle, PartForm.Actions {

    private final transient Workshop workshop;
    private final transient DraftTrial trial;
    private final transient SuggestedTests suggestions;
    private final transient ProblemCatalog catalog;
    private final transient Regrades regrades;
    private final UUID teacher;
    private final AuthorBar bar;
    private final PreviewPane preview;
    private final VariantStrip strip = new VariantStrip(this::choose, this::require, this::goTo);
    private final GivenNotice given = new GivenNotice();
    private final Div left = new Div();
    private transient @Nullable OpenDraft work;
    private long seed;

    AuthorView(
            Workshop workshop,
            DraftTrial trial,
            SuggestedTests suggestions,
            Assistant assistant,
            ProblemCatalog catalog,
            Regrades regrades,
            CurrentUser currentUser,
            SchoolTime time,
            Clock clock) {
        this.workshop = workshop;
        this.trial = trial;
        this.suggestions = suggestions;
        this.catalog = catalog;
        this.regrades = regrades;
        this.teacher = currentUser.id();
        DraftActions actions = new DraftActions(this, workshop, new ModelHelp(assistant, teacher, this), teacher, time);
        this.bar = new AuthorBar(actions);
        this.preview = new PreviewPane(clock, this::goTo);
        addClassNames("page", "shop");
        // The preview stays in sight beside the form, and ends where the form ends.
        Div right = new Div(preview);
        add(bar, given, left, right, strip);
        Shortcuts.addShortcutListener(this, actions::undo, Key.KEY_Z, KeyModifier.ALT);
        Shortcuts.addShortcutListener(this, actions::redo, Key.KEY_Y, KeyModifier.ALT);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        UUID id = PathId.parse(parameter);
        OpenDraft now = work;
        // The browser's router may come here a second time: what is being typed stays.
        if (now == null || !now.draft().id().equals(id)) {
            open(workshop.get(teacher, id));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        OpenDraft now = work;
        if (now != null) {
            now.runner().run(now.editing().text());
        }
    }

    private void open(DraftView draft) {
        UI ui = UI.getCurrentOrThrow();
        TrialRunner runner = new TrialRunner(trial, (text, report) -> StillOpen.tell(ui, () -> looked(text, report)));
        Editing editing = new Editing(draft.text(), this::changed);
        FormFields fields = new FormFields(editing, !draft.mine());
        ProblemForm form = new ProblemForm(fields, catalog.topics(), this);
        work = new OpenDraft(draft, editing, fields, form, runner);
        left.removeAll();
        left.addClassName("make-side");
        left.add(form);
        bar.show(draft, null, true, false, false);
        given.show(regrades.ofProblem(teacher, draft.id()));
        if (isAttached()) {
            runner.run(editing.text());
        }
    }

    @Override
    OpenDraft work() {
        OpenDraft now = work;
        if (now == null) {
            throw new IllegalStateException("no draft is open");
        }
        return now;
    }

    /** Every change is stored at once, and looked at beside the page. */
    private void changed() {
        OpenDraft now = work();
        save(now);
        now.runner().run(now.editing().text());
        DraftReport before = now.report();
        if (before != null && before.problem() != null) {
            // What a variant showed was of another text.
            now.fields().mark(Map.of());
        }
        strip.busy();
        showBar(now, null);
    }

    private void save(OpenDraft now) {
        Notice.attempt(this, () -> {
            now.saved(false);
            switch (workshop.save(
                    teacher,
                    now.draft().id(),
                    now.draft().revision(),
                    now.editing().text())) {
                case SaveOutcome.Saved(var draft) -> {
                    now.draft(draft);
                    now.saved(true);
                }
                case SaveOutcome.Meanwhile(var _) -> Notice.show(getTranslation("authoring.meanwhile"));
            }
        });
    }

    private void showBar(OpenDraft now, @Nullable DraftReport report) {
        bar.show(
                now.draft(),
                report,
                now.saved(),
                now.editing().canUndo(),
                now.editing().canRedo());
    }

    @Override
    void looked(String text, DraftReport report) {
        OpenDraft now = work();
        if (!text.equals(now.editing().text())) {
            return;
        }
        now.report(report);
        report.failing().ifPresent(failing -> {
            boolean chosenHolds = report.trials().stream().anyMatch(tried -> tried.seed() == seed && tried.holds());
            seed = chosenHolds ? failing.seed() : seed;
        });
        now.fields().mark(FieldMessages.of(this, report));
        strip.show(report, seed);
        preview.show(report, seed, now.editing().tree().text("prompt"));
        showBar(now, report);
    }

    private void goTo(String field) {
        work().fields().goTo(field);
    }

    private void choose(long chosen) {
        OpenDraft now = work();
        seed = chosen;
        DraftReport report = now.report();
        if (report != null) {
            strip.show(report, seed);
            preview.show(report, seed, now.editing().tree().text("prompt"));
        }
    }

    private void require(String constraint) {
        OpenDraft now = work();
        now.editing().change(tree -> tree.add(JsonNodeFactory.instance.stringNode(constraint), "constraints"));
        rebuild(now);
    }

    @Override
    void rebuild(OpenDraft now) {
        now.fields(new FormFields(now.editing(), !now.draft().mine()));
        now.form().show(now.fields());
    }

    @Override
    void showReasons() {
        DraftReport report = work().report();
        if (report != null && !report.errors().isEmpty()) {
            preview.focusMissing();
        } else {
            strip.focus();
        }
    }

    @Override
    void stored(DraftView draft) {
        OpenDraft now = work();
        now.draft(draft);
        showBar(now, now.report());
        given.show(regrades.ofProblem(teacher, draft.id()));
    }

    @Override
    public SuggestedTests.Examples suggestTests(int part) {
        OpenDraft now = work();
        SuggestedTests.Examples examples = suggestions.of(now.editing().tree(), part);
        now.editing().change(tree -> {
            tree.setTexts(examples.accept(), "parts", part, "examples", "accept");
            tree.setTexts(examples.reject(), "parts", part, "examples", "reject");
        });
        return examples;
    }

    @Override
    public void removePart(int part) {
        OpenDraft now = work();
        now.editing().change(tree -> tree.remove("parts", part));
        rebuild(now);
    }

    @Override
    public String getPageTitle() {
        String title = work().editing().tree().text("title");
        return (title.isEmpty() ? getTranslation("authoring.untitled") : title) + getTranslation("shell.title.suffix");
    }
}
