package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The feedback tree: if the answer is this, then so much credit and these words; and inside it, further on. */
class CheckRows extends Rows {

    private static final int DEEPEST = 4;

    private final int depth;

    private enum Then {
        SAYS,
        PART,
        SOLVES
    }

    CheckRows(FormFields fields, int depth, Object... path) {
        super(fields, depth == 0 ? "authoring.checks" : "authoring.checks.inner", path);
        this.depth = depth;
        addClassName("checks");
        fill();
    }

    @Override
    JsonNode fresh() {
        return JsonNodeFactory.instance.objectNode().put("answer", "");
    }

    @Override
    Component row(FormFields fields, Object[] at, int number) {
        TextField answer = fields.code(getTranslation("authoring.check.answer"), FormFields.in(at, "answer"));
        Select<String> kind = fields.choice(
                getTranslation("authoring.check.kind"),
                AnswerKinds.IDS,
                id -> getTranslation("authoring.kind." + id),
                getTranslation("authoring.check.kind.same"),
                FormFields.in(at, "kind"));
        NumberField credit = credit(fields, at);
        Select<Then> then = then(fields, at, credit);
        Div condition = new Div(answer, kind);
        condition.addClassName("condition");
        Div outcome = new Div(then, credit);
        outcome.addClassName("condition");
        Div check = new Div(
                condition,
                outcome,
                fields.area(getTranslation("authoring.check.feedback"), FormFields.in(at, "feedback")));
        check.addClassName("check");
        inner(fields, at, check);
        return check;
    }

    /** Further checks stay out of the way until they are wanted. */
    private void inner(FormFields fields, Object[] at, Div check) {
        Object[] path = FormFields.in(at, "checks");
        if (fields.editing().tree().size(path) > 0) {
            check.add(new CheckRows(fields, depth + 1, path));
        } else if (depth < DEEPEST && !fields.isReadOnly()) {
            NativeButton further = new NativeButton(getTranslation("authoring.checks.inner.first"));
            further.addClassNames("btn", "bare", "add");
            further.addClickListener(click -> {
                fields.editing().change(tree -> tree.add(fresh(), path));
                check.replace(further, new CheckRows(fields, depth + 1, path));
            });
            check.add(further);
        }
    }

    private Select<Then> then(FormFields fields, Object[] at, NumberField credit) {
        Select<Then> then = new Select<>();
        then.setLabel(getTranslation("authoring.check.then"));
        then.setItems(Then.values());
        then.setItemLabelGenerator(value -> getTranslation(
                "authoring.check.then." + Objects.requireNonNull(value).name()));
        DraftTree tree = fields.editing().tree();
        boolean accepts = tree.text(FormFields.in(at, "accept")).equals("true");
        boolean counts = !tree.text(FormFields.in(at, "credit")).isEmpty();
        Then now = accepts ? Then.SOLVES : counts ? Then.PART : Then.SAYS;
        then.setValue(now);
        then.setReadOnly(fields.isReadOnly());
        credit.setVisible(now != Then.SAYS);
        then.addValueChangeListener(change -> {
            Then chosen = change.getValue();
            credit.setVisible(chosen != Then.SAYS);
            fields.editing().change(changed -> {
                if (chosen == Then.SOLVES) {
                    changed.setNode(JsonNodeFactory.instance.booleanNode(true), FormFields.in(at, "accept"));
                } else {
                    changed.remove(FormFields.in(at, "accept"));
                }
                if (chosen == Then.SAYS) {
                    changed.remove(FormFields.in(at, "credit"));
                }
            });
            if (chosen == Then.PART && credit.isEmpty()) {
                credit.setValue(50.0);
            }
        });
        return then;
    }

    private NumberField credit(FormFields fields, Object[] at) {
        NumberField credit = new PercentField(getTranslation("authoring.check.credit"));
        String now = fields.editing().tree().text(FormFields.in(at, "credit"));
        credit.setValue(now.isEmpty() ? null : Double.valueOf(Math.round(Double.parseDouble(now) * 100)));
        credit.setReadOnly(fields.isReadOnly());
        credit.addValueChangeListener(change -> store(fields, FormFields.in(at, "credit"), change.getValue()));
        fields.register(credit, FormFields.in(at, "credit"));
        return credit;
    }

    static void store(FormFields fields, Object[] path, @Nullable Double percent) {
        fields.editing().change(tree -> {
            if (percent == null) {
                tree.remove(path);
            } else {
                tree.setNode(
                        JsonNodeFactory.instance.numberNode(Math.clamp(Math.round(percent), 0, 100) / 100.0), path);
            }
        });
    }
}
