package org.stepwise.inference.sampling.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays. */
final class ArrayShape {

    /** Longer arrays are valid where a schema permits more, but none are made. */
    static final int MAX_ITEMS = 5_000;

    static final int MAX_DISTINCT = 8;

    private final Graph graph;
    private final JsonTerminals json;

    ArrayShape(Graph graph, JsonTerminals json) {
        this.graph = graph;
        this.json = json;
    }

    /**
     * @param first the items that have their own description
     * @param rest all further ones, or null if there may be none
     * @param most {@link Integer#MAX_VALUE} for no bound
     */
    Rule add(List<Symbol> first, @Nullable Symbol rest, int least, int most, String at) {
        Rule rule = graph.rule(true, at);
        Node empty = graph.node();
        rule.start().edge(json.openArray, empty);
        if (least == 0) {
            empty.edge(json.closeEmptyArray, graph.end());
        }
        Node before = empty;
        int bound = Math.min(most, rest == null ? first.size() : MAX_ITEMS);
        for (int i = 0; i < bound; i++) {
            Node behind = graph.node();
            Symbol item = i < first.size() ? first.get(i) : rest;
            if (item == null) {
                break;
            }
            before.edge(item, behind);
            if (i + 1 >= least) {
                behind.edge(json.closeArray, graph.end());
            }
            if (i + 1 == bound) {
                break;
            }
            before = graph.node();
            behind.edge(json.comma, before);
            if (rest != null && most == Integer.MAX_VALUE && i + 1 >= Math.max(least, first.size() + 1)) {
                before.edge(rest, behind);
                break;
            }
        }
        return rule;
    }

    /** Arrays of different ones of a few values: a node for each set of values that were used. */
    Rule distinct(List<Terminal> values, int least, int most, String at) {
        Rule rule = graph.rule(true, at);
        int sets = 1 << values.size();
        Node[] behind = new Node[sets];
        Node[] before = new Node[sets];
        for (int set = 0; set < sets; set++) {
            behind[set] = graph.node();
            before[set] = graph.node();
        }
        rule.start().edge(json.openArray, before[0]);
        if (least == 0) {
            before[0].edge(json.closeEmptyArray, graph.end());
        }
        for (int set = 0; set < sets; set++) {
            int size = Integer.bitCount(set);
            if (size >= Math.max(1, least)) {
                behind[set].edge(json.closeArray, graph.end());
            }
            if (size > 0 && size < Math.min(most, values.size())) {
                behind[set].edge(json.comma, before[set]);
            }
            for (int value = 0; value < values.size() && size < most; value++) {
                if ((set & 1 << value) == 0) {
                    before[set].edge(values.get(value), behind[set | 1 << value]);
                }
            }
        }
        return rule;
    }
}
