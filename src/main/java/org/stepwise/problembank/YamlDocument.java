package org.stepwise.problembank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.stepwise.shared.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file as JSON, with the line of every field. Anchors are not part of the format, duplicate fields are refused. */
final class YamlDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_LETTERS = 200_000;
    private static final int DEEPEST = 20;

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode root;

    private YamlDocument(String file, Node node) {
        this.file = file;
        this.root = convert(node, "", 0);
    }

    static YamlDocument parse(BankFile file) throws BankFormatException {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(MOST_LETTERS)
                .setMaxAliasesForCollections(1)
                .setLabel(file.name())
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(file.text());
            if (node.isEmpty()) {
                throw new BankFormatException(
                        new BankError(file.name(), 1, "", "is empty: see problem-bank/README.md"));
            }
            return new YamlDocument(file.name(), node.get());
        } catch (StackOverflowError e) {
            // The parser recurses and has no limit of its own.
            throw new BankFormatException(new BankError(file.name(), 1, "", "is nested too deeply"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BankFormatException(new BankError(
                    file.name(),
                    line,
                    "",
                    "is not YAML here (%s): check the indentation, and quote texts that hold ': ' or start with a sign"
                            .formatted(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new BankFormatException(new BankError(
                    file.name(),
                    1,
                    "",
                    "is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        } catch (Misplaced e) {
            throw new BankFormatException(new BankError(file.name(), e.line, e.field, String.valueOf(e.getMessage())));
        }
    }

    JsonNode root() {
        return root;
    }

    /** @param field a path such as {@code parts[0].kind}; the line of its nearest parent if it is not there */
    BankError error(String field, String message) {
        return error(field, message, Message.of("problembank.amiss.plain", message));
    }

    /** As above, with words for a page. */
    BankError error(String field, String message, Message words) {
        String known = field;
        while (!lines.containsKey(known) && !known.isEmpty()) {
            int cut = Math.max(known.lastIndexOf('.'), known.lastIndexOf('['));
            known = known.substring(0, Math.max(cut, 0));
        }
        return new BankError(file, lines.getOrDefault(known, 1), field, message, words);
    }

    private JsonNode convert(Node node, String path, int depth) {
        node.getStartMark().ifPresent(mark -> lines.putIfAbsent(path, mark.getLine() + 1));
        if (depth > DEEPEST) {
            throw new Misplaced(node, path, "is nested too deeply");
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, path, depth);
            case SequenceNode sequence -> array(sequence, path, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new Misplaced(node, path, "uses an anchor or alias: write it out");
        };
    }

    private ObjectNode object(MappingNode mapping, String path, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (object.has(name)) {
                throw new Misplaced(
                        entry.getKeyNode(), path.isEmpty() ? name : path + "." + name, "stands here twice: keep one");
            }
            String field = path.isEmpty() ? name : path + "." + name;
            entry.getKeyNode().getStartMark().ifPresent(mark -> lines.put(field, mark.getLine() + 1));
            object.set(name, convert(entry.getValueNode(), field, depth + 1));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String path, int depth) {
        ArrayNode array = JSON.arrayNode();
        List<Node> items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) {
            array.add(convert(items.get(i), "%s[%d]".formatted(path, i), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.INT) && value.matches("-?[0-9]{1,9}")) {
            return JSON.numberNode(Integer.parseInt(value));
        }
        if (tag.equals(Tag.FLOAT) && value.matches("-?[0-9]{1,9}\\.[0-9]{1,9}")) {
            return JSON.numberNode(new java.math.BigDecimal(value));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        return tag.equals(Tag.BOOL) ? JSON.booleanNode(Boolean.parseBoolean(value)) : JSON.stringNode(value);
    }

    /** Something that YAML allows and this format does not. */
    private static final class Misplaced extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String field;

        Misplaced(Node node, String field, String message) {
            super(message);
            this.line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            this.field = field;
        }
    }
}
