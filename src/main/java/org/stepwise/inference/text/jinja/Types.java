package org.stepwise.inference.text.jinja;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * The values of a template are plain Java objects: {@link None}, Boolean, Long, BigInteger (outside of long), Double,
 * String, List ({@link Tuple} too), Map, and those of this package. This gives their names in Python, for messages.
 */
final class Types {

    private Types() {}

    static String name(Object value) {
        return switch (value) {
            case None none -> "None";
            case Undefined undefined -> "Undefined";
            case Boolean flag -> "bool";
            case Long number -> "int";
            case BigInteger number -> "int";
            case Double number -> "float";
            case String text -> "str";
            case Tuple tuple -> "tuple";
            case List<?> list -> "list";
            case Map<?, ?> map -> "dict";
            case Namespace namespace -> "namespace";
            case Generator generator -> "generator";
            case Loop loop -> "loop";
            default -> "function";
        };
    }
}
