package org.stepwise.authoring;

/** What became of a draft that was handed in. */
sealed interface SaveOutcome {

    /** @param draft as it is stored now */
    record Saved(DraftView draft) implements SaveOutcome {}

    /** Somebody, perhaps in another tab, has saved since; nothing is overwritten. */
    record Meanwhile(DraftView draft) implements SaveOutcome {}
}
