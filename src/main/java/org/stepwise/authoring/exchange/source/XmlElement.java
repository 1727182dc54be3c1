package org.stepwise.authoring.exchange.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element with its text (all of its own character data) and its children. */
public record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public List<XmlElement> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    public Optional<XmlElement> first(String name) {
        return children.stream().filter(child -> child.name.equals(name)).findFirst();
    }

    /** The stripped text of a child, or of the {@code text} element in it; empty if it is not there. */
    public String textOf(String name) {
        return first(name)
                .map(child -> child.first("text").orElse(child).text().strip())
                .orElse("");
    }
}
