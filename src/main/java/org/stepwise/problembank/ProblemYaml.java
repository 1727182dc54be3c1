package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The text of a problem's file as a tree, and back. */
public final class ProblemYaml {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(120)
            .setSplitLines(false)
            .build();

    private ProblemYaml() {}

    /** @throws IllegalArgumentException with the place and what to do, if it is no YAML or no mapping */
    public static ObjectNode read(BankFile file) {
        try {
            return YamlDocument.parse(file).root() instanceof ObjectNode object ? object : refuse(file);
        } catch (BankFormatException e) {
            throw new IllegalArgumentException(e.error().toString(), e);
        }
    }

    private static ObjectNode refuse(BankFile file) {
        throw new IllegalArgumentException(
                new BankError(file.name(), 1, "", "is no problem: see problem-bank/README.md").toString());
    }

    /** Fields in the tree's order; texts of several lines as blocks. */
    public static String write(JsonNode problem) {
        return new Dump(SETTINGS, new BlockTexts()).dumpToString(plain(problem));
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.propertyStream().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            // A list of its own each: the same empty one twice would be written as an anchor.
            List<Object> items = new ArrayList<>();
            node.valueStream().map(ProblemYaml::plain).forEach(items::add);
            return items;
        }
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return node.decimalValue().doubleValue();
        }
        return node.isBoolean() ? Boolean.valueOf(node.asBoolean()) : node.asString();
    }

    /** A text of several lines reads best as it was written. */
    private static final class BlockTexts extends StandardRepresenter {

        BlockTexts() {
            super(SETTINGS);
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            boolean block =
                    value.strip().contains("\n") && value.lines().noneMatch(line -> !line.equals(line.stripTrailing()));
            return super.representScalar(tag, value, block ? ScalarStyle.LITERAL : style);
        }
    }
}
