package org.stepwise.inference.text.jinja;

/** Python's None: what a Java null becomes. */
enum None {
    NONE
}
