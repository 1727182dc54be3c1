package org.stepwise.authoring.exchange.oatutor;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A problem of OATutor: its head, and its steps in order. */
public record OaProblem(JsonNode head, List<Step> steps) {

    /** @param hints of the default pathway */
    record Step(JsonNode node, List<JsonNode> hints) {}

    public String title() {
        return head.path("title").asString("");
    }
}
