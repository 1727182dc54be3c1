package org.stepwise.inference.text.jinja;

/** A filter, or a test when it gives a Boolean. */
@FunctionalInterface
interface Filter {

    Object apply(Object value, Arguments arguments, Budget budget);
}
