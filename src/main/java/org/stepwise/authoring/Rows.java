package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.stepwise.shared.ui.SwIcon;
import tools.jackson.databind.JsonNode;

/** A list in the draft: a row each, one more, one less. */
abstract class Rows extends Div {

    private final transient FormFields fields;
    private final transient Object[] path;
    private final String name;
    private final UnorderedList list = new UnorderedList();

    /**
     * @param name key of the words: name, name.add, name.remove
     * @param path of the list
     */
    Rows(FormFields fields, String name, Object... path) {
        this.fields = fields;
        this.path = path;
        this.name = name;
        addClassNames("field", "rows");
        Span label = new Span(getTranslation(name));
        label.addClassName("label");
        list.addClassName("bare-list");
        add(label, list);
        if (!fields.isReadOnly()) {
            NativeButton add = new NativeButton(getTranslation(name + ".add"));
            add.addClassNames("btn", "bare", "add");
            add.addClickListener(click -> {
                fields.editing().change(tree -> tree.add(fresh(), path));
                fill();
                focusLast();
            });
            fields.place(add, path);
            add(add);
        }
    }

    /** What a new row holds. */
    abstract JsonNode fresh();

    abstract Component row(FormFields fields, Object[] at, int number);

    final Rows fill() {
        list.removeAll();
        int size = fields.editing().tree().size(path);
        for (int i = 0; i < size; i++) {
            int place = i;
            ListItem item = new ListItem(row(fields, FormFields.in(path, i), i + 1));
            if (!fields.isReadOnly()) {
                NativeButton remove = new NativeButton("");
                remove.add(new SwIcon("close"));
                remove.addClassNames("btn", "bare", "icon");
                remove.getElement().setAttribute("aria-label", getTranslation(name + ".remove", i + 1));
                remove.addClickListener(click -> {
                    fields.editing().change(tree -> tree.remove(FormFields.in(path, place)));
                    fill();
                    focusLast();
                });
                item.add(remove);
            }
            list.add(item);
        }
        return this;
    }

    /** So that the keyboard stays where the work is. */
    private void focusLast() {
        list.getElement()
                .executeJs(
                        "const field = this.lastElementChild?.querySelector('vaadin-text-field, vaadin-text-area, vaadin-select')"
                                + " ?? this.parentElement.querySelector('.add'); field?.focus()");
    }
}
