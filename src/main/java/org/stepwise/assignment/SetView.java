package org.stepwise.assignment;

import java.util.List;
import java.util.UUID;
import org.stepwise.problembank.Problem;

/** A problem set; problems that the bank no longer has are left out. */
public record SetView(UUID id, String title, List<Problem> problems) {}
