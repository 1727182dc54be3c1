package org.stepwise.authoring.exchange.maxima;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stepwise.authoring.exchange.maxima.MaximaLexer.Kind;
import org.stepwise.authoring.exchange.maxima.MaximaLexer.Token;

/** Expressions and assignments of Maxima. Nothing is evaluated; loops and blocks are not read. */
public final class MaximaParser {

    /** What a statement is called that cannot be read; its words are its argument. */
    static final String UNREADABLE = "unreadable";

    private static final int DEEPEST = 60;

    /** How strongly a sign binds to its left; the right side binds one stronger, except where it is a power. */
    private static final Map<String, Integer> STRENGTH = Map.ofEntries(
            Map.entry(":", 10),
            Map.entry(":=", 10),
            Map.entry("or", 20),
            Map.entry("nounor", 20),
            Map.entry("and", 30),
            Map.entry("nounand", 30),
            Map.entry("=", 50),
            Map.entry("#", 50),
            Map.entry("<", 50),
            Map.entry(">", 50),
            Map.entry("<=", 50),
            Map.entry(">=", 50),
            Map.entry("+", 60),
            Map.entry("-", 60),
            Map.entry("*", 70),
            Map.entry("/", 70),
            Map.entry(".", 75),
            Map.entry("^", 90));

    private static final int SIGNED = 65;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private MaximaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** One expression. Throws Unmapped. */
    public static Node expression(String text) {
        MaximaParser parser = new MaximaParser(MaximaLexer.read(text));
        Node node = parser.node(0);
        while (parser.sees(";") || parser.sees("$")) {
            parser.at++;
        }
        if (parser.peek().kind() != Kind.END) {
            throw new Unmapped(text);
        }
        return node;
    }

    /** Statements in order; where one cannot be read, its text stands in its place. Throws Unmapped. */
    public static List<Node> statements(String text) {
        MaximaParser parser = new MaximaParser(MaximaLexer.read(text));
        List<Node> statements = new ArrayList<>();
        while (parser.peek().kind() != Kind.END) {
            if (parser.sees(";") || parser.sees("$") || parser.sees(",")) {
                parser.at++;
                continue;
            }
            int start = parser.at;
            statements.add(parser.statement(start));
        }
        return statements;
    }

    private Node statement(int start) {
        try {
            Node node = node(0);
            if (isBetween()) {
                return node;
            }
        } catch (Unmapped unreadable) {
            // Told below.
        }
        return new Node.Call(UNREADABLE, List.of(new Node.Text(skipped(start))));
    }

    private boolean isBetween() {
        return peek().kind() == Kind.END || sees(";") || sees("$") || sees(",") || peek().newLine();
    }

    /** The words up to the end of the statement; a command to the console such as :lisp ends with its line. */
    private String skipped(int start) {
        depth = 0;
        at = start;
        StringBuilder words = new StringBuilder();
        boolean console = sees(":");
        do {
            words.append(peek().text()).append(' ');
            at++;
        } while (peek().kind() != Kind.END && !sees(";") && !sees("$") && !(console && peek().newLine()));
        return words.toString().strip();
    }

    private Node node(int strength) {
        if (++depth > DEEPEST) {
            throw new Unmapped("nested too deeply");
        }
        Node left = prefix();
        while (true) {
            Token token = peek();
            if (sees("!")) {
                at++;
                left = new Node.Factorial(left);
                continue;
            }
            Integer binds = token.kind() == Kind.SIGN || token.kind() == Kind.NAME ? STRENGTH.get(token.text()) : null;
            if (binds == null || binds < strength) {
                break;
            }
            at++;
            Node right = node(token.text().equals("^") || binds == 10 ? binds : binds + 1);
            left = new Node.Infix(token.text().replace("noun", ""), left, right);
        }
        depth--;
        return left;
    }

    private Node prefix() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> new Node.Num(token.text());
            case TEXT -> new Node.Text(token.text());
            case NAME -> named(token);
            case SIGN ->
                switch (token.text()) {
                    case "-", "+" -> new Node.Prefix(token.text(), node(SIGNED));
                    case "'" -> node(95);
                    case "(" -> {
                        Node inner = node(0);
                        expect(")");
                        yield behind(inner);
                    }
                    case "[" -> behind(new Node.Listing(items("]")));
                    case "{" -> new Node.Braces(items("}"));
                    default -> throw new Unmapped(token.text());
                };
            case END -> throw new Unmapped("an end that comes too early");
        };
    }

    private Node named(Token token) {
        return switch (token.text()) {
            case "not" -> new Node.Prefix("not", node(40));
            case "if", "for", "while", "thru", "do", "block" -> throw new Unmapped(token.text());
            default ->
                sees("(") && !peek().newLine()
                        ? behind(new Node.Call(token.text(), arguments()))
                        : behind(new Node.Name(token.text()));
        };
    }

    private List<Node> arguments() {
        expect("(");
        return items(")");
    }

    private Node behind(Node node) {
        Node result = node;
        while (sees("[") && !peek().newLine()) {
            at++;
            result = new Node.Index(result, items("]"));
        }
        return result;
    }

    private List<Node> items(String end) {
        List<Node> items = new ArrayList<>();
        if (sees(end)) {
            at++;
            return items;
        }
        items.add(node(0));
        while (sees(",")) {
            at++;
            items.add(node(0));
        }
        expect(end);
        return items;
    }

    private void expect(String sign) {
        if (!sees(sign)) {
            throw new Unmapped(peek().text());
        }
        at++;
    }

    private boolean sees(String sign) {
        return peek().kind() == Kind.SIGN && peek().text().equals(sign);
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token next() {
        Token token = peek();
        at++;
        return token;
    }
}
