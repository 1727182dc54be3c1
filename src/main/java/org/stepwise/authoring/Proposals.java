package org.stepwise.authoring;

import java.util.List;

/** @param dropped drafts that did not hold and are not shown */
record Proposals(List<Proposal> kept, int dropped) {}
