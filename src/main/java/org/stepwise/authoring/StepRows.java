package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The worked solution, step by step: why, and what it gives. */
class StepRows extends Rows {

    StepRows(FormFields fields) {
        super(fields, "authoring.solution", "solution");
        fill();
    }

    @Override
    JsonNode fresh() {
        return JsonNodeFactory.instance.objectNode().put("text", "");
    }

    @Override
    Component row(FormFields fields, Object[] at, int number) {
        Div row = new Div(
                fields.line(getTranslation("authoring.solution.text", number), FormFields.in(at, "text")),
                fields.code(getTranslation("authoring.solution.math"), FormFields.in(at, "math")));
        row.addClassName("condition");
        return row;
    }
}
