package org.stepwise.authoring;

import org.jspecify.annotations.Nullable;

/** What a page has open: the draft as it is stored, its form, and the last look at it. */
final class OpenDraft {

    private final Editing editing;
    private final ProblemForm form;
    private final TrialRunner runner;
    private DraftView draft;
    private FormFields fields;
    private @Nullable DraftReport report;
    private boolean saved = true;

    OpenDraft(DraftView draft, Editing editing, FormFields fields, ProblemForm form, TrialRunner runner) {
        this.draft = draft;
        this.editing = editing;
        this.fields = fields;
        this.form = form;
        this.runner = runner;
    }

    Editing editing() {
        return editing;
    }

    ProblemForm form() {
        return form;
    }

    TrialRunner runner() {
        return runner;
    }

    DraftView draft() {
        return draft;
    }

    void draft(DraftView stored) {
        draft = stored;
    }

    FormFields fields() {
        return fields;
    }

    void fields(FormFields anew) {
        fields = anew;
    }

    @Nullable
    DraftReport report() {
        return report;
    }

    void report(DraftReport latest) {
        report = latest;
    }

    /** Whether the last change is stored. */
    boolean saved() {
        return saved;
    }

    void saved(boolean stored) {
        saved = stored;
    }
}
