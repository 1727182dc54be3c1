package org.stepwise.inference.text.jinja;

/** What can be called. */
@FunctionalInterface
interface Function {

    Object call(Arguments arguments, Budget budget);
}
