package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A grammar while it is made. */
final class Graph {

    private static final int MAX_NODES = 400_000;

    private final Trie trie;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Terminal> literals = new HashMap<>();
    private final Node end = node().end();

    Graph(Trie trie) {
        this.trie = trie;
    }

    Trie trie() {
        return trie;
    }

    Node node() {
        if (nodes.size() >= MAX_NODES) {
            throw new SchemaRefused("#", "the schema is too large");
        }
        Node node = new Node();
        nodes.add(node);
        return node;
    }

    int size() {
        return nodes.size();
    }

    /** The end of a rule behind which nothing comes. */
    Node end() {
        return end;
    }

    Rule rule(boolean nests, String at) {
        Rule rule = new Rule(node(), nests, at);
        rules.add(rule);
        return rule;
    }

    Rule any(List<? extends Symbol> options, String at) {
        Rule rule = rule(false, at);
        options.stream().distinct().forEach(option -> rule.start().edge(option, end));
        return rule;
    }

    Terminal terminal(Automaton automaton) {
        return new Terminal(automaton, trie);
    }

    Terminal literal(String text) {
        return literals.computeIfAbsent(text, key -> terminal(new Words(List.of(key)).window(0, 0)));
    }

    Node fork(Node[] branches) {
        return new Node(branches);
    }

    /** Computes costs and heights, and refuses what never ends. Edges lead mostly to nodes made later, hence backwards. */
    Frame settle(Symbol root) {
        Node start = node().edge(root, end);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = nodes.size() - 1; i >= 0; i--) {
                changed |= nodes.get(i).settleCost();
            }
        }
        Set<Rule> sound = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.start().cost() >= Node.NEVER) {
                throw new SchemaRefused(rule.at(), "it needs itself inside of itself, so that no value ever ends");
            }
            checkProgress(rule, sound, new HashSet<>());
        }
        changed = true;
        while (changed) {
            changed = false;
            for (int i = nodes.size() - 1; i >= 0; i--) {
                changed |= nodes.get(i).settleHeight();
            }
        }
        if (start.height() > Frame.MAX_NESTING) {
            throw new SchemaRefused("#", "its values nest more than " + Frame.MAX_NESTING + " deep");
        }
        return new Frame(start, List.of(), 0);
    }

    private static void checkProgress(Rule rule, Set<Rule> sound, Set<Rule> open) {
        if (sound.contains(rule)) {
            return;
        }
        if (!open.add(rule)) {
            throw new SchemaRefused(rule.at(), "it refers to itself without an object or an array in between");
        }
        for (Edge edge : rule.start().edges()) {
            if (edge.symbol() instanceof Rule first) {
                checkProgress(first, sound, open);
            }
        }
        open.remove(rule);
        sound.add(rule);
    }
}
