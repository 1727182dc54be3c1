package org.stepwise.authoring;

/** What became of a wish to publish. */
sealed interface PublishOutcome {

    record Done(DraftView draft) implements PublishOutcome {}

    /** Something in the draft, or one of its variants, does not work yet. */
    record NotYet(DraftReport report) implements PublishOutcome {}

    record Meanwhile(DraftView draft) implements PublishOutcome {}
}
