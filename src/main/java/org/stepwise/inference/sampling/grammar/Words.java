package org.stepwise.inference.sampling.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of words as a tree of bytes. Windows of the list are automata over the same tree. */
final class Words {

    private static final int MAX_LENGTH = 200_000;

    private final List<byte[]> words = new ArrayList<>();
    private final Map<Long, Integer> children = new HashMap<>();
    private final List<int[]> indices = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<Integer> whole = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /** @param texts distinct, not empty */
    Words(List<String> texts) {
        if (texts.stream().mapToLong(String::length).sum() > MAX_LENGTH) {
            throw new SchemaRefused("#", "its names or values have more than " + MAX_LENGTH + " characters together");
        }
        node(0, -1, -1);
        for (String text : texts) {
            byte[] word = text.getBytes(StandardCharsets.UTF_8);
            int index = words.size();
            int node = 0;
            note(node, index);
            for (byte octet : word) {
                Integer child = children.get(key(node, octet & 255));
                if (child == null) {
                    child = node(depths.get(node) + 1, node, octet & 255);
                    children.put(key(node, octet & 255), child);
                }
                node = child;
                note(node, index);
            }
            words.add(word);
            whole.set(node, index);
        }
    }

    private int node(int depth, int parent, int label) {
        parents.add(parent);
        labels.add(label);
        indices.add(new int[1]);
        counts.add(0);
        depths.add(depth);
        whole.add(-1);
        return depths.size() - 1;
    }

    private void note(int node, int index) {
        int[] known = indices.get(node);
        int count = counts.get(node);
        if (count == known.length) {
            known = Arrays.copyOf(known, 2 * count);
            indices.set(node, known);
        }
        known[count] = index;
        counts.set(node, count + 1);
    }

    private static long key(int node, int octet) {
        return ((long) node << 8) | octet;
    }

    int size() {
        return words.size();
    }

    int nodes() {
        return depths.size();
    }

    int child(int node, int octet) {
        return children.getOrDefault(key(node, octet), -1);
    }

    /** The node before one; -1 for the root. */
    int parent(int node) {
        return parents.get(node);
    }

    /** The byte that leads to a node; -1 for the root. */
    int label(int node) {
        return labels.get(node);
    }

    /** The word that ends in a node, or -1. */
    int word(int node) {
        return whole.get(node);
    }

    Window window(int from, int to) {
        return new Window(this, from, to);
    }

    /** The words from one index to another, both included. The short way leads to the last of them. */
    record Window(Words in, int from, int to) implements Automaton {

        @Override
        public int start() {
            return 0;
        }

        @Override
        public int next(int state, int octet) {
            int child = in.child(state, octet);
            return child >= 0 && greatest(child) >= from ? child : -1;
        }

        /** The greatest index of a word through the node that is not behind the window, or -1. */
        private int greatest(int node) {
            int[] through = in.indices.get(node);
            int at = Arrays.binarySearch(through, 0, in.counts.get(node), to);
            int place = at >= 0 ? at : -at - 2;
            return place < 0 ? -1 : through[place];
        }

        @Override
        public boolean accepts(int state) {
            int word = in.word(state);
            return word >= from && word <= to;
        }

        @Override
        public boolean continues(int state) {
            int[] through = in.indices.get(state);
            int first = Arrays.binarySearch(through, 0, in.counts.get(state), from);
            int behind = Arrays.binarySearch(through, 0, in.counts.get(state), to + 1);
            int inside = (behind >= 0 ? behind : -behind - 1) - (first >= 0 ? first : -first - 1);
            return inside > (accepts(state) ? 1 : 0);
        }

        @Override
        public int distance(int state) {
            return accepts(state) ? 0 : in.words.get(greatest(state)).length - in.depths.get(state);
        }

        @Override
        public int towards(int state) {
            return in.words.get(greatest(state))[in.depths.get(state)] & 255;
        }

        @Override
        public int outcome(int state) {
            return accepts(state) ? in.word(state) : greatest(state);
        }
    }
}
