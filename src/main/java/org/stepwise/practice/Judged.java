package org.stepwise.practice;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/**
 * A verdict in the form in which it is stored.
 *
 * @param slip the known slip that gives exactly this line
 */
record Judged(
        Judgement judgement,
        Message message,
        BigDecimal credit,
        String tex,
        @Nullable String slip,
        Optional<Evidence> evidence) {}
