package org.stepwise.authoring;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Fields that write into a draft, and where each of its texts can be changed. */
final class FormFields {

    private static final int REST_MS = 500;

    /** Letters that can be typed as a title, more than it may have: one that is too long is marked, not cut. */
    static final int MOST_TYPED = 200;

    private final Editing editing;
    private final Map<String, HasValidationProperties> byPath = new HashMap<>();
    private final Map<String, Component> places = new HashMap<>();
    private Map<String, String> messages = Map.of();
    private final boolean readOnly;

    FormFields(Editing editing, boolean readOnly) {
        this.editing = editing;
        this.readOnly = readOnly;
    }

    Editing editing() {
        return editing;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** A text of one line. */
    TextField line(String label, Object... path) {
        TextField field = new TextField(label);
        bind(field, path);
        return field;
    }

    /** One line of mathematics or code. */
    TextField code(String label, Object... path) {
        TextField field = line(label, path);
        field.addClassName("maths");
        field.setAutocorrect(false);
        field.setAutocapitalize(Autocapitalize.NONE);
        field.getElement().setAttribute("spellcheck", "false");
        return field;
    }

    TextArea area(String label, Object... path) {
        TextArea field = new TextArea(label);
        field.setMinRows(2);
        bind(field, path);
        return field;
    }

    /** @param none what stands for nothing chosen */
    Select<String> choice(String label, List<String> ids, UnaryOperator<String> words, String none, Object... path) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(ids);
        select.setItemLabelGenerator(id -> id == null ? none : words.apply(id));
        select.setEmptySelectionAllowed(!none.isEmpty());
        select.setEmptySelectionCaption(none);
        String now = editing.tree().text(path);
        if (ids.contains(now)) {
            select.setValue(now);
        }
        select.setReadOnly(readOnly);
        select.addValueChangeListener(change ->
                editing.change(tree -> tree.set(change.getValue() == null ? "" : change.getValue(), path)));
        register(select, path);
        return select;
    }

    /** A field that is not the draft's text alone. */
    void register(HasValidationProperties field, Object... path) {
        byPath.put(path(path), field);
        if (field instanceof Component component) {
            place(component, path);
        }
        mark(path(path), field);
    }

    /** Where the author can do something about what stands at a path. */
    void place(Component component, Object... path) {
        places.put(path(path), component);
    }

    /** Brings a field in sight, or what is nearest to it. */
    void goTo(String path) {
        String at = path;
        while (!at.isEmpty() && !places.containsKey(at)) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        Component place = places.get(at);
        if (place != null) {
            InSight.bring(place);
        }
    }

    /** It cannot be left empty, and says so; that it is empty is told by the look at the draft. */
    static <F extends HasValue<?, ?>> F required(F field) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private <F extends AbstractSinglePropertyField<F, String>> void bind(
            AbstractSinglePropertyField<F, String> field, Object... path) {
        field.setValue(editing.tree().text(path));
        field.setReadOnly(readOnly);
        quiet(field);
        field.addValueChangeListener(change -> editing.change(tree -> tree.set(change.getValue(), path)));
        if (field instanceof HasValidationProperties marked) {
            register(marked, path);
        }
    }

    /**
     * Hands texts over when typing rests, and at once when a field is left. Flow's lazy mode loses what was typed just
     * before a click on something else: its timer is dropped with the click, and the leaving is not listened to.
     */
    static void handOverWhenTypingRests(Element form) {
        form.executeJs("""
                if (!this.rests) {
                  this.rests = true;
                  let timer;
                  this.addEventListener('input', event => {
                    const field = event.target.closest('vaadin-text-field, vaadin-text-area, vaadin-number-field');
                    clearTimeout(timer);
                    timer = setTimeout(() => field?.dispatchEvent(new CustomEvent('change', { bubbles: true })), $0);
                  });
                }""", REST_MS);
    }

    /** Only the look at the draft decides what is amiss. */
    static void quiet(HasValue<?, ?> field) {
        if (field instanceof HasElement element) {
            element.getElement().setProperty("manualValidation", true);
        }
    }

    /** Says at each field what is the matter with it. What is empty yet is no matter: the list of what is missing has it. */
    void mark(Map<String, String> now) {
        messages = now;
        byPath.forEach(this::mark);
    }

    private void mark(String path, HasValidationProperties field) {
        boolean empty = field instanceof HasValue<?, ?> value && value.isEmpty();
        String message = empty ? null : messages.get(path);
        field.setInvalid(message != null);
        field.setErrorMessage(message);
    }

    static String path(Object... steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }

    /** A path and further steps. */
    static Object[] in(Object[] path, Object... further) {
        Object[] all = Arrays.copyOf(path, path.length + further.length);
        System.arraycopy(further, 0, all, path.length, further.length);
        return all;
    }
}
