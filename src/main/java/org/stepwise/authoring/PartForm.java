package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.stepwise.problembank.Rung;

/** One thing that is asked for: the answer first, all else folded until it is wanted. */
class PartForm extends Section {

    /** What the page does with a part as a whole. */
    interface Actions {

        void suggestTests(int part);

        void removePart(int part);
    }

    private final transient FormFields fields;
    private final int part;

    PartForm(FormFields fields, int part, int parts, Actions actions) {
        this.fields = fields;
        this.part = part;
        addClassName("part-form");
        if (parts > 1) {
            H3 title = new H3(getTranslation("authoring.part", part + 1));
            Div head = new Div(title);
            head.addClassNames("row", "spread");
            if (!fields.isReadOnly()) {
                NativeButton remove = button("authoring.part.remove", () -> actions.removePart(part));
                remove.getElement().setAttribute("aria-label", getTranslation("authoring.part.remove.for", part + 1));
                head.add(remove);
            }
            add(head, fields.line(getTranslation("authoring.part.label"), at("label")));
        }
        TextField option = fields.line(getTranslation("authoring.option"), at("option"));
        option.setHelperText(getTranslation("authoring.option.help"));
        TextField variable = fields.code(getTranslation("authoring.variable"), at("variable"));
        variable.addClassName("short");
        TextField answer = fields.code(getTranslation("authoring.answer"), at("answer"));
        answer.setHelperText(getTranslation("authoring.answer.help"));
        Div asked = new Div(
                answer,
                fields.choice(
                        getTranslation("authoring.kind"),
                        AnswerKinds.IDS,
                        id -> getTranslation("authoring.kind." + id),
                        "",
                        at("kind")));
        asked.addClassName("two");
        Div more = new Div(variable, option);
        more.addClassName("two");
        add(
                asked,
                folded(
                        "authoring.part.more",
                        !fields.editing().tree().text(at("option")).isEmpty(),
                        more),
                folded("authoring.checks.title", size("checks") > 0, new CheckRows(fields, 0, at("checks"))),
                folded("authoring.hints", true, hints()),
                folded("authoring.method.title", size("method") > 0, new MethodRows(fields, at("method"))),
                folded("authoring.tests", true, tests(actions)));
    }

    private Component hints() {
        Div hints = new Div();
        hints.addClassName("stack-fields");
        Arrays.stream(Rung.values())
                .forEach(rung -> hints.add(fields.area(
                        getTranslation("tutoring.rung." + rung.id())
                                + (rung == Rung.EXAMPLE || rung == Rung.SOLUTION
                                        ? " " + getTranslation("authoring.hints.worked")
                                        : ""),
                        at("hints", rung.id()))));
        return hints;
    }

    private Component tests(Actions actions) {
        Div tests = new Div();
        tests.addClassName("stack-fields");
        if (!fields.isReadOnly()) {
            NativeButton suggest = button("authoring.tests.suggest", () -> actions.suggestTests(part));
            suggest.addClassName("soft");
            tests.add(suggest);
        }
        tests.add(
                new TextRows(fields, "authoring.tests.accept", at("examples", "accept")),
                new TextRows(fields, "authoring.tests.reject", at("examples", "reject")));
        return tests;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassNames("btn", "bare");
        return button;
    }

    private Component folded(String key, boolean open, Component content) {
        NativeDetails details = new NativeDetails(getTranslation(key), content);
        details.setOpen(open);
        return details;
    }

    private int size(Object... path) {
        return fields.editing().tree().size(at(path));
    }

    private Object[] at(Object... path) {
        return FormFields.in(new Object[] {"parts", part}, path);
    }
}
