package org.stepwise.tutoring.hints;

import org.stepwise.shared.Message;

/** What came of a change. */
public sealed interface HintChanged {

    /** It holds from now on. */
    record Saved(HintText now) implements HintChanged {}

    /** It cannot be a hint as it is. */
    record Refused(Message why) implements HintChanged {}

    /** The gate would not let a model say this; a teacher may. */
    record Doubted(Message why) implements HintChanged {}

    /** Somebody else was quicker; nothing was stored. */
    record Meanwhile(HintText now) implements HintChanged {}
}
