package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands an element its words: no visible or spoken word is written in the browser's code. */
final class Words {

    private Words() {}

    /** Sets the property {@code words} to the translations of {@code prefix + name}, by name. */
    static void give(Component component, String prefix, String... names) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : names) {
            words.put(name, component.getTranslation(prefix + name));
        }
        component.getElement().setPropertyMap("words", words);
    }
}
