package org.stepwise.authoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The draft under the form's fields, with a way back: each change is one step. */
final class Editing {

    private static final int MOST_STEPS = 200;

    private final Deque<String> undo = new ArrayDeque<>();
    private final Deque<String> redo = new ArrayDeque<>();
    private final Runnable changed;
    private DraftTree tree;
    private String text;

    /** @param changed after each change, also a step back */
    Editing(String text, Runnable changed) {
        this.tree = DraftTree.read(text);
        this.text = text;
        this.changed = changed;
    }

    DraftTree tree() {
        return tree;
    }

    String text() {
        return text;
    }

    void change(Consumer<DraftTree> how) {
        how.accept(tree);
        String now = tree.text();
        if (now.equals(text)) {
            return;
        }
        undo.push(text);
        if (undo.size() > MOST_STEPS) {
            undo.removeLast();
        }
        redo.clear();
        text = now;
        changed.run();
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    void undo() {
        step(undo, redo);
    }

    void redo() {
        step(redo, undo);
    }

    /** Another text altogether, such as an earlier version; the way back stays. */
    void replace(String other) {
        change(unused -> tree = DraftTree.read(other));
    }

    private void step(Deque<String> from, Deque<String> to) {
        if (!from.isEmpty()) {
            to.push(text);
            text = from.pop();
            tree = DraftTree.read(text);
            changed.run();
        }
    }
}
