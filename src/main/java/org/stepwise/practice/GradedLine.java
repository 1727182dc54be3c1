package org.stepwise.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.stepwise.shared.Message;

/**
 * A line and what was said of it.
 *
 * @param part from 0
 * @param line from 1, within its part
 * @param tex the line typeset; empty for words
 * @param credit 0 to 1, before help is counted
 */
public record GradedLine(
        UUID id,
        int part,
        int line,
        String answer,
        String tex,
        Judgement judgement,
        Message message,
        BigDecimal credit,
        Instant submittedAt) {}
