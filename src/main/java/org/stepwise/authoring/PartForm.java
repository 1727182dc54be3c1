package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.stepwise.problembank.Rung;

/** One thing that is asked for: the answer first, all else folded until it is wanted. */
class PartForm extends Section {

    /** What the page does with a part as a whole. */
    interface Actions {

        /** Adds to the part's tests, and says what came of it. */
        SuggestedTests.Examples suggestTests(int part);

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
        TextField answer = FormFields.required(fields.code(getTranslation("authoring.answer"), at("answer")));
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
                folded("authoring.checks.title", size("checks") > 0, checks()),
                folded("authoring.hints", true, hints()),
                folded("authoring.method.title", size("method") > 0, new MethodRows(fields, at("method"))),
                folded("authoring.tests", true, tests(actions)));
    }

    private Component checks() {
        return stacked(note("authoring.checks.help"), new CheckRows(fields, 0, at("checks")));
    }

    private Component hints() {
        Div hints = stacked(note("authoring.hints.help"));
        Arrays.stream(Rung.values()).forEach(rung -> hints.add(hint(rung)));
        return hints;
    }

    private Component hint(Rung rung) {
        boolean workedOut = rung == Rung.EXAMPLE || rung == Rung.SOLUTION;
        String name = getTranslation("tutoring.rung." + rung.id());
        TextArea hint = fields.area(
                workedOut ? name + " " + getTranslation("authoring.hints.worked") : name, at("hints", rung.id()));
        return workedOut ? hint : FormFields.required(hint);
    }

    private Component tests(Actions actions) {
        TextRows accept = new TextRows(fields, "authoring.tests.accept", at("examples", "accept"));
        TextRows reject = new TextRows(fields, "authoring.tests.reject", at("examples", "reject"));
        Div tests = stacked(note("authoring.tests.help"));
        if (!fields.isReadOnly()) {
            SuggestionNote said = new SuggestionNote(fields::goTo);
            NativeButton suggest = button("authoring.tests.suggest", () -> {
                said.show(actions.suggestTests(part));
                accept.fill();
                reject.fill();
            });
            suggest.addClassName("soft");
            tests.add(suggest, said);
        }
        tests.add(accept, reject);
        return tests;
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassNames("small", "quiet");
        return note;
    }

    private static Div stacked(Component... components) {
        Div stacked = new Div(components);
        stacked.addClassName("stack-fields");
        return stacked;
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
