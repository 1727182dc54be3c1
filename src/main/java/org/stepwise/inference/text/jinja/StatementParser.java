package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.inference.text.jinja.Statement.Assign;
import org.stepwise.inference.text.jinja.Statement.AssignBlock;
import org.stepwise.inference.text.jinja.Statement.Break;
import org.stepwise.inference.text.jinja.Statement.Continue;
import org.stepwise.inference.text.jinja.Statement.FilterBlock;
import org.stepwise.inference.text.jinja.Statement.For;
import org.stepwise.inference.text.jinja.Statement.If;
import org.stepwise.inference.text.jinja.Statement.Output;
import org.stepwise.inference.text.jinja.Statement.Target;
import org.stepwise.inference.text.jinja.Statement.Text;
import org.stepwise.inference.text.jinja.Statement.With;
import org.stepwise.inference.text.jinja.Token.Kind;

/** Reads text, tags and the blocks that they make. */
final class StatementParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final MacroParser macros;
    private int loops;

    private StatementParser(TokenStream tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.macros = new MacroParser(tokens, expressions, this);
    }

    static List<Statement> parse(List<Token> tokens) {
        TokenStream stream = new TokenStream(tokens);
        List<Statement> statements = new StatementParser(stream).until();
        stream.expect(Kind.END, "the end of the template");
        return statements;
    }

    /** The statements up to a tag with one of these names, behind which the stream then stands; or up to the end. */
    List<Statement> until(String... ends) {
        tokens.enter();
        List<Statement> statements = new ArrayList<>();
        while (tokens.peek().kind() != Kind.END) {
            if (tokens.peek().kind() == Kind.BLOCK_BEGIN) {
                Token name = tokens.peekSecond();
                if (name.kind() == Kind.NAME && List.of(ends).contains(name.text())) {
                    tokens.next();
                    tokens.leave();
                    return statements;
                }
            }
            statements.add(statement());
        }
        if (ends.length > 0) {
            throw tokens.unexpected("'" + ends[ends.length - 1] + "'");
        }
        tokens.leave();
        return statements;
    }

    private Statement statement() {
        Token token = tokens.next();
        if (token.kind() == Kind.TEXT) {
            return new Text(token.text());
        }
        if (token.kind() == Kind.PRINT_BEGIN) {
            Expression value = expressions.tuple();
            tokens.expect(Kind.PRINT_END, "the end of the tag");
            return new Output(value, token.line());
        }
        Token tag = tokens.expect(Kind.NAME, "the name of a tag");
        Statement statement = tag(tag.text(), tag.line());
        tokens.expect(Kind.BLOCK_END, "the end of the tag");
        return statement;
    }

    private Statement tag(String name, int line) {
        return switch (name) {
            case "if" -> branch(line);
            case "for" -> loop(line);
            case "set" -> assign(line);
            case "macro" -> macros.macro(line);
            case "call" -> macros.call(line);
            case "with" -> with(line);
            case "filter" -> {
                Expression.Filtered filter = expressions.filters().blockFilters(false);
                yield new FilterBlock(filter, body("endfilter"), line);
            }
            case "generation" -> new With(List.of(), List.of(), body("endgeneration"), line);
            case "print" -> new Output(expressions.tuple(), line);
            case "break", "continue" -> jump(name, line);
            default -> throw new TemplateException(line, "the tag '%s' is not known here".formatted(name));
        };
    }

    List<Statement> body(String end) {
        tokens.expect(Kind.BLOCK_END, "the end of the tag");
        List<Statement> body = until(end);
        tokens.expectName(end);
        return body;
    }

    /** The body of a macro: a loop around it is none for what is in it. */
    List<Statement> separateBody(String end) {
        int outer = loops;
        loops = 0;
        List<Statement> body = body(end);
        loops = outer;
        return body;
    }

    private If branch(int line) {
        Expression condition = expressions.tupleWithoutCondition();
        tokens.expect(Kind.BLOCK_END, "the end of the tag");
        List<Statement> then = until("elif", "else", "endif");
        Token next = tokens.next();
        if (next.isName("elif")) {
            tokens.enter();
            If otherwise = branch(next.line());
            tokens.leave();
            return new If(condition, then, List.of(otherwise), line);
        }
        List<Statement> otherwise = next.isName("else") ? body("endif") : List.of();
        return new If(condition, then, otherwise, line);
    }

    private For loop(int line) {
        Target target = TargetParser.names(tokens);
        tokens.expectName("in");
        Expression over = expressions.tupleWithoutCondition();
        Expression filter = tokens.skipName("if") ? expressions.expression() : null;
        boolean recursive = tokens.skipName("recursive");
        tokens.expect(Kind.BLOCK_END, "the end of the tag");
        loops++;
        List<Statement> body = until("else", "endfor");
        loops--;
        List<Statement> otherwise = tokens.next().isName("else") ? body("endfor") : List.of();
        return new For(target, over, filter, recursive, body, otherwise, line);
    }

    private Statement assign(int line) {
        Target target = TargetParser.any(tokens);
        if (tokens.skipOperator("=")) {
            return new Assign(target, expressions.tuple(), line);
        }
        Expression.Filtered filter =
                tokens.isOperator("|") ? expressions.filters().blockFilters(true) : null;
        return new AssignBlock(target, filter, separateBody("endset"), line);
    }

    private With with(int line) {
        List<Target> targets = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (tokens.peek().kind() != Kind.BLOCK_END) {
            if (!targets.isEmpty()) {
                tokens.expectOperator(",");
            }
            targets.add(TargetParser.one(tokens));
            tokens.expectOperator("=");
            values.add(expressions.expression());
        }
        return new With(targets, values, body("endwith"), line);
    }

    private Statement jump(String name, int line) {
        if (loops == 0) {
            throw new TemplateException(line, "'%s' is outside of a loop".formatted(name));
        }
        return name.equals("break") ? new Break() : new Continue();
    }
}
