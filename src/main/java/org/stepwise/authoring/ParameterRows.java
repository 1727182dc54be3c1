package org.stepwise.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.shared.ui.SwIcon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The numbers that change from pupil to pupil: a name, its values, and which of them not. */
class ParameterRows extends Div {

    private final transient FormFields fields;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    private record Row(TextField name, TextField values, TextField gaps) {}

    ParameterRows(FormFields fields) {
        this.fields = fields;
        addClassNames("field", "rows");
        Span label = new Span(getTranslation("authoring.parameters"));
        label.addClassName("label");
        list.addClassName("parameters");
        add(label, list);
        fields.editing().tree().at("parameters").propertyStream().forEach(entry -> {
            ParameterText text = ParameterText.of(entry.getValue());
            add(entry.getKey(), text.values(), text.gaps());
        });
        if (!fields.isReadOnly()) {
            NativeButton add = new NativeButton(getTranslation("authoring.parameters.add"));
            add.addClassNames("btn", "bare", "add");
            add.addClickListener(click -> {
                add(freshName(), "2..9", "");
                store();
                rows.getLast().values().focus();
            });
            fields.place(add, "parameters");
            add(add);
        }
    }

    private void add(String name, String values, String gaps) {
        Row row = new Row(
                field("authoring.parameters.name", name),
                field("authoring.parameters.values", values),
                field("authoring.parameters.gaps", gaps));
        row.name().addClassName("short");
        row.gaps().addClassName("short");
        Div line = new Div(row.name(), row.values(), row.gaps());
        line.addClassName("parameter");
        if (!fields.isReadOnly()) {
            NativeButton remove = new NativeButton("");
            remove.add(new SwIcon("close"));
            remove.addClassNames("btn", "bare", "icon");
            remove.getElement().setAttribute("aria-label", getTranslation("authoring.parameters.remove", name));
            remove.addClickListener(click -> {
                rows.remove(row);
                list.remove(line);
                store();
            });
            line.add(remove);
        }
        rows.add(row);
        list.add(line);
        fields.register(row.values(), "parameters", name);
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.addClassName("maths");
        field.setValue(value);
        field.setReadOnly(fields.isReadOnly());
        FormFields.quiet(field);
        field.addValueChangeListener(change -> store());
        return field;
    }

    private void store() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (Row row : rows) {
            String name = row.name().getValue().strip();
            if (!name.isEmpty()) {
                JsonNode value =
                        new ParameterText(row.values().getValue(), row.gaps().getValue()).node();
                parameters.set(name, value);
                fields.register(row.values(), "parameters", name);
            }
        }
        fields.editing().change(tree -> {
            if (parameters.isEmpty()) {
                tree.remove("parameters");
            } else {
                tree.setNode(parameters, "parameters");
            }
        });
    }

    private String freshName() {
        List<String> taken =
                rows.stream().map(row -> row.name().getValue().strip()).toList();
        return "abcdfghjkmnpqrstuvw"
                .chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse("z");
    }
}
