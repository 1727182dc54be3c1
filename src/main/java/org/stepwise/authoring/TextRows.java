package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of short texts. */
class TextRows extends Rows {

    private final String name;

    TextRows(FormFields fields, String name, Object... path) {
        super(fields, name, path);
        this.name = name;
        fill();
    }

    @Override
    JsonNode fresh() {
        return JsonNodeFactory.instance.stringNode("");
    }

    @Override
    Component row(FormFields fields, Object[] at, int number) {
        TextField field = fields.code("", at);
        field.setAriaLabel(getTranslation(name + ".row", number));
        return field;
    }
}
