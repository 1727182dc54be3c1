package org.stepwise.assignment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;

/** Whose problems, of which topic and skill, how difficult, with which words: all of it must hold. */
class PickerFilters extends Div {

    /** Who wrote a problem. */
    private enum From {
        ALL,
        BANK,
        TEACHERS
    }

    private final transient ProblemCatalog catalog;
    private final UUID teacher;
    private final transient Runnable changed;
    private boolean quiet;
    private final TextField words = new TextField();
    private final Select<From> from = new Select<>();
    private final Select<Topic> topic = new Select<>();
    private final Select<Skill> skill = new Select<>();
    private final Select<Integer> difficulty = new Select<>();

    PickerFilters(ProblemCatalog catalog, UUID teacher, Runnable changed) {
        this.catalog = catalog;
        this.teacher = teacher;
        this.changed = changed;
        addClassNames("row", "end");
        String any = getTranslation("assignment.picker.any");
        words.setLabel(getTranslation("assignment.picker.search"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        from.setLabel(getTranslation("assignment.picker.from"));
        from.setItems(From.values());
        from.setItemLabelGenerator(one -> getTranslation("assignment.picker.from." + one));
        topic.setLabel(getTranslation("assignment.picker.topic"));
        topic.setItems(catalog.topics());
        topic.setItemLabelGenerator(one -> one == null ? any : one.title());
        skill.setLabel(getTranslation("assignment.picker.skill"));
        skill.setItemLabelGenerator(one -> one == null ? any : one.title());
        difficulty.setLabel(getTranslation("assignment.picker.difficulty"));
        difficulty.setItems(1, 2, 3, 4, 5);
        difficulty.setItemLabelGenerator(level -> level == null ? any : getTranslation("practice.difficulty." + level));
        Stream.of(topic, skill, difficulty).forEach(select -> {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(any);
        });
        clear();
        words.addValueChangeListener(change -> changed());
        from.addValueChangeListener(change -> changed());
        topic.addValueChangeListener(change -> once(this::skills));
        skill.addValueChangeListener(change -> changed());
        difficulty.addValueChangeListener(change -> changed());
        add(words, from, topic, skill, difficulty);
    }

    /** Only skills of the topic; none stays chosen. */
    private void skills() {
        Topic chosen = topic.getValue();
        skill.setItems((chosen == null ? catalog.topics() : List.of(chosen))
                .stream().flatMap(one -> one.skills().stream()).toList());
    }

    void reset() {
        once(this::clear);
    }

    void focusWords() {
        words.focus();
    }

    /** However many fields change, the list is looked up once. */
    private void once(Runnable changes) {
        boolean before = quiet;
        quiet = true;
        changes.run();
        quiet = before;
        changed();
    }

    private void changed() {
        if (!quiet) {
            changed.run();
        }
    }

    private void clear() {
        words.clear();
        from.setValue(From.ALL);
        topic.clear();
        difficulty.clear();
        skills();
    }

    /** What teachers wrote comes first. */
    List<Problem> found() {
        Stream<Problem> own = from.getValue() == From.BANK ? Stream.empty() : catalog.ownOf(teacher).stream();
        Stream<Problem> bank = from.getValue() == From.TEACHERS ? Stream.empty() : catalog.all().stream();
        return Stream.concat(own, bank).filter(this::meets).toList();
    }

    private boolean meets(Problem problem) {
        Topic inTopic = topic.getValue();
        Skill ofSkill = skill.getValue();
        Integer level = difficulty.getValue();
        return (inTopic == null || problem.topic().equals(inTopic.id()))
                && (ofSkill == null || problem.skills().contains(ofSkill.id()))
                && (level == null || problem.difficulty() == level)
                && (problem.title() + " " + problem.prompt())
                        .toLowerCase(Locale.ROOT)
                        .contains(words.getValue().strip().toLowerCase(Locale.ROOT));
    }
}
