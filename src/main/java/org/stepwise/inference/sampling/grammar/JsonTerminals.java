package org.stepwise.inference.sampling.grammar;

import java.util.List;

/**
 * The parts of every JSON text, with blanks where writers put them: one behind a colon; behind a comma or an opening
 * bracket and before a closing one either one blank or a line break with an indentation.
 */
final class JsonTerminals {

    private final Dfa freeString;
    final Terminal string;
    final Terminal number;
    final Terminal integer;
    final Terminal yes;
    final Terminal no;
    final Terminal none;
    final Terminal colon;
    final Terminal comma;
    final Terminal openObject;
    final Terminal closeObject;
    final Terminal closeEmptyObject;
    final Terminal openArray;
    final Terminal closeArray;
    final Terminal closeEmptyArray;

    JsonTerminals(Trie trie) {
        Dfa quoted = Tables.quoted(RegexCompiler.search(""));
        if (quoted == null) {
            throw new IllegalStateException("There is no string.");
        }
        freeString = quoted;
        string = new Terminal(quoted, trie);
        number = new Terminal(RegexCompiler.whole(Decimals.ANY_NUMBER), trie);
        integer = new Terminal(RegexCompiler.whole(Decimals.ANY_INTEGER), trie);
        yes = word("true", trie);
        no = word("false", trie);
        none = word("null", trie);
        colon = new Terminal(RegexCompiler.whole(": ?"), trie);
        comma = new Terminal(Blanks.behind(','), trie);
        openObject = new Terminal(Blanks.behind('{'), trie);
        closeObject = new Terminal(Blanks.before('}'), trie);
        closeEmptyObject = word("}", trie);
        openArray = new Terminal(Blanks.behind('['), trie);
        closeArray = new Terminal(Blanks.before(']'), trie);
        closeEmptyArray = word("]", trie);
    }

    /** Strings without any bound. */
    Dfa freeString() {
        return freeString;
    }

    private static Terminal word(String text, Trie trie) {
        return new Terminal(new Words(List.of(text)).window(0, 0), trie);
    }
}
