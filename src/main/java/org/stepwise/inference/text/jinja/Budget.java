package org.stepwise.inference.text.jinja;

/**
 * What one rendering may still cost. Each step costs one, each new text or list its length, each text that is searched a
 * part of it; so time, memory and output are all bounded. It also knows the line that is being carried out.
 */
final class Budget {

    /** Of expressions, statements and macros within each other; well within the stack of a thread. */
    private static final int DEEPEST = 1000;

    static final int DEEPEST_VALUE = 200;

    private long left;
    private int depth;
    private int line = 1;

    Budget(long limit) {
        left = limit;
    }

    void spend(long cost) {
        left -= Math.max(1, cost);
        if (left < 0) {
            left = 0;
            throw new Failure("the template does too much");
        }
    }

    void search(String text) {
        spend(text.length() / 16);
    }

    void at(int current) {
        line = current;
    }

    int line() {
        return line;
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw new Failure("the template calls itself too deeply");
        }
    }

    void leave() {
        depth--;
    }
}
