package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.working.Operators;

/** Runs of tokens that may be mathematics, and what of them can be read. */
final class Runs {

    private static final Pattern NAMED = Pattern.compile("[fghFGHpP]'*\\s?\\([^()=]{1,40}\\)");

    private static final int MOST_TRIES = 10;
    private static final int LONGEST = 300;

    private final List<Token> tokens;
    private final ReadOptions options;

    Runs(List<Token> tokens, Set<String> letters) {
        this.tokens = tokens;
        this.options = ReadOptions.defaults().withNames(letters);
    }

    /** From where a run that ends before this token reaches back. */
    int back(int end) {
        int depth = 0;
        int at = end;
        while (at > 0) {
            Token token = tokens.get(at - 1);
            if (token.is(Token.Kind.CLOSE)) {
                depth++;
            } else if (token.is(Token.Kind.OPEN)) {
                depth--;
                if (depth < 0) {
                    return at;
                }
            } else if (!goesOn(at - 1, at - 1 == end - 1, depth)) {
                return at;
            }
            at--;
        }
        return at;
    }

    /** Behind where a run that begins at this token ends. */
    int ahead(int start) {
        int depth = 0;
        int at = start;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.is(Token.Kind.OPEN)) {
                depth++;
            } else if (token.is(Token.Kind.CLOSE)) {
                depth--;
                if (depth < 0) {
                    return at;
                }
            } else if (!goesOn(at, at == start, depth)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean goesOn(int at, boolean first, int depth) {
        return switch (tokens.get(at).kind()) {
            case OPERAND, OPERATOR, OPEN, CLOSE, UNIT -> true;
            case COMMA -> depth > 0;
            case EDGE -> first || isOpenEnded(at);
            case RELATION, WORD, BREAK -> false;
        };
    }

    /** Whether an operator stands at the edge of a formula, so that it goes on across it. */
    private boolean isOpenEnded(int at) {
        return at > 0
                        && tokens.get(at - 1).is(Token.Kind.OPERATOR)
                        && !tokens.get(at - 1).math().matches("[!%°]|\\^[23]")
                || at + 1 < tokens.size()
                        && tokens.get(at + 1).is(Token.Kind.OPERATOR)
                        && !tokens.get(at + 1).math().equals("-")
                || at > 0
                        && tokens.get(at - 1).is(Token.Kind.EDGE)
                        && at > 1
                        && tokens.get(at - 2).is(Token.Kind.OPERATOR)
                || at + 1 < tokens.size() && tokens.get(at + 1).is(Token.Kind.UNIT);
    }

    /** The side that these tokens are, or nothing. */
    Optional<Side> side(int start, int end) {
        StringBuilder math = new StringBuilder();
        List<String> units = new ArrayList<>();
        int previous = -1;
        for (Token token : tokens.subList(start, end)) {
            if (token.is(Token.Kind.UNIT)) {
                units.add(token.text());
            } else if (!token.is(Token.Kind.EDGE)) {
                boolean apart = previous >= 0 && token.start() > previous;
                math.append(apart ? " " : "").append(token.math());
            }
            previous = token.end();
        }
        String written = math.toString().strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        return read(written).map(expr -> new Side(expr, written, units, hasWords(start, end)));
    }

    private boolean hasWords(int start, int end) {
        return tokens.subList(start, end).stream().anyMatch(Token::worded);
    }

    private Optional<Expr> read(String written) {
        if (NAMED.matcher(written).matches()
                && Syntax.read(written + " = 0", options) instanceof Reading.Read(Expr relation)
                && relation.children().getFirst() instanceof Expr.Application application) {
            return Optional.of(application);
        }
        return Syntax.read(Operators.named(written), options) instanceof Reading.Read(Expr expr)
                        && (Trees.isValue(expr)
                                || expr instanceof Expr.Application
                                || expr instanceof Expr.Bracketed
                                || expr instanceof Expr.Braces)
                ? Optional.of(expr)
                : Optional.empty();
    }

    /** The first token of the longest run before this one that can be read; the end itself if there is none. */
    int readableFrom(int end) {
        int start = back(end);
        int tries = 0;
        for (int from = start; from < end && tries < MOST_TRIES; from++) {
            if (isStart(from)) {
                tries++;
                if (side(from, end).isPresent()) {
                    return from;
                }
            }
        }
        return end;
    }

    /** Behind the last token of the longest run from here that can be read; the start itself if there is none. */
    int readableTo(int start) {
        int end = ahead(start);
        int tries = 0;
        for (int to = end; to > start && tries < MOST_TRIES; to--) {
            if (isEnd(to - 1)) {
                tries++;
                if (side(start, to).isPresent()) {
                    return to;
                }
            }
        }
        return start;
    }

    private boolean isStart(int at) {
        Token token = tokens.get(at);
        return token.is(Token.Kind.OPERAND)
                || token.is(Token.Kind.OPEN)
                || token.is(Token.Kind.OPERATOR) && token.math().matches("[-+±√(|].*");
    }

    private boolean isEnd(int at) {
        Token token = tokens.get(at);
        return token.is(Token.Kind.OPERAND)
                || token.is(Token.Kind.CLOSE)
                || token.is(Token.Kind.UNIT)
                || token.is(Token.Kind.OPERATOR) && token.math().matches("[!%°'|²³⁰-⁹½¼¾]|\\^[23]|\\(1/.\\)|\\(3/4\\)");
    }
}
