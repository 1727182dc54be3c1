package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Marks for the way: what must stand in the working, and what it is worth. */
class MethodRows extends Rows {

    MethodRows(FormFields fields, Object... path) {
        super(fields, "authoring.method", path);
        fill();
    }

    @Override
    JsonNode fresh() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("shows", "")
                .put("name", "")
                .put("credit", 0.2);
    }

    @Override
    Component row(FormFields fields, Object[] at, int number) {
        NumberField credit = new PercentField(getTranslation("authoring.method.credit"));
        Object[] path = FormFields.in(at, "credit");
        String now = fields.editing().tree().text(path);
        credit.setValue(now.isEmpty() ? null : Double.valueOf(Math.round(Double.parseDouble(now) * 100)));
        credit.setReadOnly(fields.isReadOnly());
        credit.addValueChangeListener(change -> CheckRows.store(fields, path, change.getValue()));
        fields.register(credit, path);
        Div row = new Div(
                fields.code(getTranslation("authoring.method.shows"), FormFields.in(at, "shows")),
                fields.line(getTranslation("authoring.method.name"), FormFields.in(at, "name")),
                credit);
        row.addClassName("condition");
        return row;
    }
}
