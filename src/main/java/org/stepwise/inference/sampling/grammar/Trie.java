package org.stepwise.inference.sampling.grammar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The tokens of a vocabulary as a tree of bytes, in preorder: the children of a node follow it, and {@link #end} is where
 * its subtree ends. A walk is one pass over arrays, which skips what an automaton does not allow.
 */
final class Trie {

    private byte[] labels = new byte[1024];
    private int[] ends = new int[1024];
    private int[] depths = new int[1024];
    private int[] tokens = new int[1024];
    private final int[] sameBytes;
    private int size;
    private int longest;

    Trie(Vocabulary vocabulary) {
        byte[][] bytes = vocabulary.tokens();
        sameBytes = new int[bytes.length];
        Arrays.fill(sameBytes, -1);
        int[] order = IntStream.range(0, bytes.length)
                .filter(id ->
                        bytes[id].length > 0 && Arrays.stream(vocabulary.ends()).noneMatch(end -> end == id))
                .boxed()
                .sorted(Comparator.comparing(id -> bytes[id], Arrays::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        add((byte) 0, 0);
        int[] open = new int
                [Arrays.stream(bytes).mapToInt(token -> token.length).max().orElse(0) + 1];
        int depth = 0;
        byte[] previous = {};
        for (int id : order) {
            byte[] token = bytes[id];
            int common = Math.max(0, Arrays.mismatch(previous, token));
            if (Arrays.equals(previous, token)) {
                sameBytes[id] = tokens[open[depth]];
            } else {
                for (; depth > common; depth--) {
                    ends[open[depth]] = size;
                }
                while (depth < token.length) {
                    byte label = token[depth];
                    depth++;
                    open[depth] = add(label, depth);
                }
            }
            tokens[open[depth]] = id;
            longest = Math.max(longest, token.length);
            previous = token;
        }
        for (; depth >= 0; depth--) {
            ends[open[depth]] = size;
        }
    }

    private int add(byte label, int depth) {
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            depths = Arrays.copyOf(depths, 2 * size);
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        labels[size] = label;
        depths[size] = depth;
        tokens[size] = -1;
        return size++;
    }

    int label(int node) {
        return labels[node] & 255;
    }

    int end(int node) {
        return ends[node];
    }

    int depth(int node) {
        return depths[node];
    }

    /** A token whose bytes lead from the root to the node, or -1. */
    int token(int node) {
        return tokens[node];
    }

    /** Another token with the same bytes, or -1. */
    int same(int token) {
        return sameBytes[token];
    }

    int longest() {
        return longest;
    }

    /** The child of a node by its byte, or -1. */
    int child(int node, int octet) {
        for (int child = node + 1; child < ends[node]; child = ends[child]) {
            if (label(child) == octet) {
                return child;
            }
        }
        return -1;
    }
}
