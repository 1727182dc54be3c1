package org.stepwise.inference.text.jinja;

/**
 * What a name without a value gives: nothing when it is printed, false when it is asked, a failure when it is used.
 *
 * @param problem what to say then
 */
record Undefined(String problem) {

    static Undefined name(String name) {
        return new Undefined("'%s' is undefined".formatted(name));
    }

    static Undefined member(Object of, Object name) {
        String shown = name instanceof String || name instanceof Long ? name.toString() : Types.name(name);
        return new Undefined("'%s' has no '%s'".formatted(Types.name(of), shown));
    }

    Failure failure() {
        return new Failure(problem);
    }
}
