package org.stepwise.inference.text.jinja;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.inference.text.jinja.Token.Kind;

/** The tokens within one tag. */
final class TagLexer {

    private static final Pattern FLOAT =
            Pattern.compile("\\d++(?:_\\d++)*+(?:(?:\\.\\d++(?:_\\d++)*+)?+[eE][+-]?\\d++|\\.\\d++(?:_\\d++)*+)");
    private static final Pattern INTEGER =
            Pattern.compile("0[bB](?:_?[01])++|0[oO](?:_?[0-7])++|0[xX](?:_?[0-9a-fA-F])++|\\d++(?:_\\d++)*+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nl}_][\\p{L}\\p{N}\\p{M}_]*+");
    private static final Pattern OPERATOR = Pattern.compile("\\*\\*|//|[=!<>]=|[-+*/%~\\[\\](){}<>=.:|,]");

    private final String source;
    private final String delimiter;
    private int at;
    private int line;
    private int open;

    TagLexer(String source, int at, String delimiter, int line) {
        this.source = source;
        this.at = at;
        this.delimiter = delimiter;
        this.line = line;
    }

    /** Adds the tokens up to the end of the tag, and gives its place: that of its sign, if it has one. */
    int run(List<Token> tokens) {
        while (at < source.length()) {
            char next = source.charAt(at);
            if (Chars.isSpace(next)) {
                line += next == '\n' ? 1 : 0;
                at++;
            } else if (open == 0 && atEnd()) {
                return at;
            } else {
                tokens.add(token(next));
            }
        }
        throw new TemplateException(line, "a tag has no end");
    }

    private boolean atEnd() {
        char sign = source.charAt(at);
        boolean signed = sign == '-' || sign == '+' && delimiter.equals("%}");
        return source.startsWith(delimiter, at + (signed ? 1 : 0));
    }

    private Token token(char next) {
        if (next == '\'' || next == '"') {
            return string(next);
        }
        boolean digit = next >= '0' && next <= '9';
        if (digit && (at == 0 || source.charAt(at - 1) != '.')) {
            Token number = match(FLOAT, Kind.FLOAT);
            if (number.kind() == Kind.FLOAT) {
                return number;
            }
        }
        Token token = match(digit ? INTEGER : NAME, digit ? Kind.INTEGER : Kind.NAME);
        if (token.kind() == Kind.END) {
            token = match(OPERATOR, Kind.OPERATOR);
        }
        if (token.kind() == Kind.END) {
            throw new TemplateException(line, "the character '%c' is not understood".formatted(next));
        }
        if (token.kind() == Kind.OPERATOR) {
            balance(token.text());
        }
        return token;
    }

    private void balance(String operator) {
        if ("([{".contains(operator)) {
            open++;
        } else if (")]}".contains(operator) && --open < 0) {
            throw new TemplateException(line, "'%s' was never opened".formatted(operator));
        }
    }

    /** The token here, or one of kind END where the pattern does not match. */
    private Token match(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return new Token(Kind.END, "", line);
        }
        at = matcher.end();
        return new Token(kind, matcher.group(), line);
    }

    private Token string(char quote) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw new TemplateException(line, "a string has no end");
        }
        String raw = source.substring(at + 1, end);
        Token token = new Token(Kind.STRING, StringLiteral.unescape(raw, line), line);
        line += (int) raw.chars().filter(c -> c == '\n').count();
        at = end + 1;
        return token;
    }
}
