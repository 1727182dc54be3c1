package org.stepwise.authoring;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.Notice;

/** What the bar does with the draft that is open. */
final class DraftActions implements AuthorBar.Actions {

    /** The page that has it open. */
    abstract static class Page extends Div {

        abstract OpenDraft work();

        /** The text was changed elsewhere than in the form. */
        abstract void rebuild(OpenDraft now);

        abstract void looked(String text, DraftReport report);

        /** What is stored is not as it was. */
        abstract void stored(DraftView draft);

        /** Brings in sight what keeps it from being published. */
        abstract void showReasons();
    }

    private final Page page;
    private final Workshop workshop;
    private final ModelHelp model;
    private final UUID teacher;
    private final SchoolTime time;

    DraftActions(Page page, Workshop workshop, ModelHelp model, UUID teacher, SchoolTime time) {
        this.page = page;
        this.workshop = workshop;
        this.model = model;
        this.teacher = teacher;
        this.time = time;
    }

    private UUID id() {
        return page.work().draft().id();
    }

    @Override
    public void undo() {
        page.work().editing().undo();
        page.rebuild(page.work());
    }

    @Override
    public void redo() {
        page.work().editing().redo();
        page.rebuild(page.work());
    }

    @Override
    public void publish() {
        OpenDraft now = page.work();
        if (!now.saved()) {
            say("authoring.state.unsaved");
            return;
        }
        if (now.draft().isPublished() && !now.draft().isAhead() && !now.draft().retired()) {
            say("authoring.nothingNew", now.draft().versions().getFirst().number());
            return;
        }
        switch (workshop.publish(teacher, id(), now.draft().revision())) {
            case PublishOutcome.Done(var draft) -> {
                page.stored(draft);
                say("authoring.published", draft.versions().getFirst().number());
            }
            case PublishOutcome.NotYet(var report) -> {
                page.looked(now.editing().text(), report);
                say("authoring.notYet");
                page.showReasons();
            }
            case PublishOutcome.Meanwhile(var _) -> say("authoring.meanwhile");
        }
    }

    @Override
    public void showReasons() {
        page.showReasons();
    }

    @Override
    public void versions() {
        OpenDraft now = page.work();
        new VersionsDialog(now.draft(), now.editing().text(), time, text -> {
                    now.editing().replace(text);
                    page.rebuild(now);
                })
                .open();
    }

    @Override
    public void duplicate() {
        goTo("workshop/" + workshop.duplicate(teacher, id()).id());
    }

    @Override
    public boolean hasModel() {
        return model.isThere();
    }

    @Override
    public void like() {
        model.oneLike(
                page.work().editing().text(),
                tree -> goTo("workshop/" + workshop.create(teacher, tree).id()));
    }

    @Override
    public void helpWithWords() {
        OpenDraft now = page.work();
        model.fillIn(now.editing(), () -> page.rebuild(now));
    }

    @Override
    public void share(boolean with) {
        workshop.share(teacher, id(), with);
        page.stored(workshop.get(teacher, id()));
        say(with ? "authoring.shared" : "authoring.unshared");
    }

    @Override
    public void retire(boolean retired) {
        workshop.retire(teacher, id(), retired);
        page.stored(workshop.get(teacher, id()));
        say(retired ? "authoring.retired" : "authoring.back");
    }

    @Override
    public void discard() {
        workshop.discard(teacher, id());
        goTo("workshop");
    }

    private static void goTo(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    private void say(String key, Object... arguments) {
        Notice.show(page.getTranslation(key, arguments));
    }
}
