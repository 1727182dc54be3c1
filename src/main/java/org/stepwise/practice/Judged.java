package org.stepwise.practice;

import java.math.BigDecimal;
import org.stepwise.shared.Message;

/** A verdict in the form in which it is stored. */
record Judged(Judgement judgement, Message message, BigDecimal credit, String tex) {}
