package org.stepwise.inference.sampling.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a regular expression to an automaton over the bytes of JSON strings, without their quotes. */
final class RegexCompiler {

    private final Nfa nfa = new Nfa();

    private RegexCompiler() {}

    /**
     * The strings in which the pattern is found, as JSON Schema has it: it need not match from the start to the end.
     *
     * @return null if there are none
     * @throws IllegalArgumentException with a part of a sentence that says why the pattern is refused
     */
    static @Nullable Dfa search(String pattern) {
        Regex any = new Regex.Repeat(new Regex.Chars(CharSet.ANY), 0, Regex.UNBOUNDED);
        return compile(new Regex.Sequence(List.of(any, RegexParser.parse(pattern), any)));
    }

    /** The strings that the pattern matches from their start to their end. */
    static Dfa whole(String pattern) {
        Dfa dfa = compile(RegexParser.parse(pattern));
        if (dfa == null) {
            throw new IllegalArgumentException("nothing matches the pattern");
        }
        return dfa;
    }

    private static @Nullable Dfa compile(Regex regex) {
        RegexCompiler compiler = new RegexCompiler();
        int first = compiler.nfa.state();
        return Subsets.of(compiler.nfa, first, compiler.add(regex, first));
    }

    /** Adds the states of an expression behind a state, and returns the one behind it. */
    private int add(Regex regex, int from) {
        return switch (regex) {
            case Regex.Chars(CharSet set) -> {
                int to = nfa.state();
                JsonCharacters.edges(nfa, set, from, to);
                yield to;
            }
            case Regex.Sequence(List<Regex> parts) -> {
                int at = from;
                for (Regex part : parts) {
                    at = add(part, at);
                }
                yield at;
            }
            case Regex.Choice(List<Regex> options) -> {
                int to = nfa.state();
                for (Regex option : options) {
                    int start = nfa.state();
                    nfa.silent(from, start);
                    nfa.silent(add(option, start), to);
                }
                yield to;
            }
            case Regex.Repeat repeat -> add(repeat, from);
            case Regex.Anchor(boolean start) -> {
                int to = nfa.state();
                nfa.silent(from, start ? Nfa.Assertion.AT_START : Nfa.Assertion.AT_END, to);
                yield to;
            }
        };
    }

    private int add(Regex.Repeat repeat, int from) {
        int at = from;
        for (int i = 0; i < repeat.least(); i++) {
            at = again(repeat.body(), at);
        }
        if (repeat.most() == Regex.UNBOUNDED) {
            int loop = nfa.state();
            nfa.silent(at, loop);
            nfa.silent(again(repeat.body(), loop), loop);
            return loop;
        }
        int to = nfa.state();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            nfa.silent(at, to);
            at = again(repeat.body(), at);
        }
        nfa.silent(at, to);
        return to;
    }

    /** In states of its own, of which there is at least one: an empty body must not be repeated without a bound. */
    private int again(Regex body, int from) {
        int start = nfa.state();
        nfa.silent(from, start);
        return add(body, start);
    }
}
