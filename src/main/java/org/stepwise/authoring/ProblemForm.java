package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.stepwise.problembank.Outline;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.SwIcon;

/** All of a problem, top to bottom as a pupil meets it. */
class ProblemForm extends Div {

    private static final int MOST_PARTS = 6;
    private static final List<String> TASKS = List.of(
            "solve",
            "simplify",
            "expand",
            "factor",
            "evaluate",
            "differentiate",
            "integrate",
            "complete-square",
            "system",
            "inequality");

    private final transient List<Topic> topics;
    private final transient PartForm.Actions parts;
    private transient FormFields fields;

    ProblemForm(FormFields fields, List<Topic> topics, PartForm.Actions parts) {
        this.topics = topics;
        this.parts = parts;
        this.fields = fields;
        addClassName("make");
        FormFields.handOverWhenTypingRests(getElement());
        show(fields);
    }

    /** Anew, after a step back. */
    final void show(FormFields now) {
        fields = now;
        removeAll();
        TextField title = FormFields.required(fields.line(getTranslation("authoring.title"), "title"));
        title.setMaxLength(FormFields.MOST_TYPED);
        Div about = new Div(skills(), difficulty());
        about.addClassName("two");
        TextArea prompt = FormFields.required(fields.area(getTranslation("authoring.prompt"), "prompt"));
        prompt.setHelperText(getTranslation("authoring.prompt.help"));
        prompt.addClassName("maths");
        prompt.setMinRows(4);
        add(
                title,
                about,
                prompt,
                new ParameterRows(fields),
                new TextRows(fields, "authoring.constraints", "constraints"));
        TextField starts = fields.code(getTranslation("authoring.given"), "given");
        starts.setHelperText(getTranslation("authoring.given.help"));
        Div given = new Div(
                starts,
                fields.choice(
                        getTranslation("authoring.task"),
                        TASKS,
                        id -> getTranslation("authoring.task." + id),
                        getTranslation("authoring.task.none"),
                        "task"));
        given.addClassName("two");
        NativeDetails start = new NativeDetails(
                getTranslation("authoring.given.title"), fields.isReadOnly() ? given : new Div(given, fromText()));
        start.setOpen(true);
        add(start);
        int count = fields.editing().tree().size("parts");
        for (int i = 0; i < count; i++) {
            add(new PartForm(fields, i, count, parts));
        }
        if (count < MOST_PARTS && !fields.isReadOnly()) {
            add(further());
        }
        add(new StepRows(fields));
    }

    /** A formula of the text is what most problems start from. */
    private Component fromText() {
        NativeButton take = new NativeButton(getTranslation("authoring.given.take"));
        take.addClassNames("btn", "bare", "add");
        take.addClickListener(click -> Outline.given(fields.editing().tree().text("prompt"))
                .ifPresentOrElse(
                        found -> {
                            fields.editing().change(tree -> tree.set(found, "given"));
                            show(fields);
                        },
                        () -> Notice.show(getTranslation("authoring.given.take.none"))));
        return take;
    }

    private Component further() {
        NativeButton add = new NativeButton(getTranslation("authoring.part.add"));
        add.addComponentAsFirst(new SwIcon("plus"));
        add.addClassNames("btn", "bare", "add");
        add.addClickListener(click -> {
            fields.editing().change(tree -> tree.add(DraftTree.part(), "parts"));
            show(fields);
        });
        return add;
    }

    private Component skills() {
        MultiSelectComboBox<Skill> skills = new MultiSelectComboBox<>(getTranslation("authoring.skills"));
        List<Skill> all =
                topics.stream().flatMap(topic -> topic.skills().stream()).toList();
        skills.setItems(all);
        skills.setItemLabelGenerator(skill -> topic(skill) + ": " + skill.title());
        List<String> chosen = fields.editing().tree().texts("skills");
        skills.setValue(
                all.stream().filter(skill -> chosen.contains(skill.id())).toList());
        skills.setReadOnly(fields.isReadOnly());
        skills.setPlaceholder(getTranslation("authoring.choose"));
        FormFields.required(skills);
        skills.addValueChangeListener(change -> fields.editing()
                .change(tree -> tree.setTexts(
                        // What was chosen first decides the topic.
                        Stream.concat(
                                        chosen.stream()
                                                .filter(id -> change.getValue().stream()
                                                        .anyMatch(skill ->
                                                                skill.id().equals(id))),
                                        change.getValue().stream().map(Skill::id))
                                .distinct()
                                .toList(),
                        "skills")));
        fields.register(skills, "skills");
        return skills;
    }

    private String topic(Skill skill) {
        return topics.stream()
                .filter(topic -> topic.skills().contains(skill))
                .map(Topic::title)
                .findFirst()
                .orElse("");
    }

    private Component difficulty() {
        Select<Integer> difficulty = new Select<>();
        difficulty.setManualValidation(true);
        // The browser's part of it has a role that knows nothing of being required; the star is drawn by its style.
        difficulty.addClassName("must-choose");
        difficulty.setLabel(getTranslation("authoring.difficulty"));
        difficulty.setItems(1, 2, 3, 4, 5);
        difficulty.setItemLabelGenerator(
                level -> getTranslation("practice.difficulty." + Objects.requireNonNull(level)));
        difficulty.setPlaceholder(getTranslation("authoring.choose"));
        String now = fields.editing().tree().text("difficulty");
        if (now.matches("[1-5]")) {
            difficulty.setValue(Integer.valueOf(now));
        }
        difficulty.setReadOnly(fields.isReadOnly());
        difficulty.addValueChangeListener(
                change -> fields.editing().change(tree -> tree.set(change.getValue(), "difficulty")));
        fields.register(difficulty, "difficulty");
        return difficulty;
    }
}
