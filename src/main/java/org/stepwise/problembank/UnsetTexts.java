package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.typeset.text.Unset;
import tools.jackson.databind.JsonNode;

/** The texts of a problem file with a formula that pupils would see as it is typed; however much of the file is missing yet. */
final class UnsetTexts {

    private static final Set<String> PROSE = Set.of("prompt", "label", "feedback", "text", "name");
    private static final Set<String> NAMES = Set.of("parameters", "first-variant");

    private final YamlDocument document;
    private final List<BankError> errors = new ArrayList<>();

    private UnsetTexts(YamlDocument document) {
        this.document = document;
    }

    static List<BankError> in(YamlDocument document) {
        UnsetTexts texts = new UnsetTexts(document);
        texts.walk(document.root(), "", "");
        return texts.errors;
    }

    private void walk(JsonNode node, String path, String name) {
        if (node.isString()) {
            unset(node.asString(), name)
                    .ifPresent(found -> errors.add(document.error(path, found.sentence(), found.words())));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), "%s[%d]".formatted(path, i), name);
        }
        node.propertyStream()
                .filter(field -> !NAMES.contains(field.getKey()))
                .forEach(field -> walk(
                        field.getValue(),
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                        name.equals("hints") ? "text" : field.getKey()));
    }

    private static Optional<Unset> unset(String text, String name) {
        return PROSE.contains(name)
                ? in(text)
                : name.equals("math") ? Unset.of(text, UnsetTexts::filled) : Optional.empty();
    }

    /** Of a text of such a file. */
    static Optional<Unset> in(String text) {
        return Unset.in(text, UnsetTexts::filled);
    }

    /** Any number does: what is filled in can be set. */
    private static String filled(String text) {
        return Template.without(text, "1");
    }
}
