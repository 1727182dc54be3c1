package org.stepwise.paper;

import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Variant;

/**
 * One problem on a sheet.
 *
 * @param variant null where none could be made, which is then said
 */
public record Asked(String title, @Nullable Variant variant) {}
