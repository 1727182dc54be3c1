package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.inference.text.jinja.Statement.CallBlock;
import org.stepwise.inference.text.jinja.Statement.DefineMacro;
import org.stepwise.inference.text.jinja.Statement.Signature;

/** Reads macros and the blocks that call them. */
final class MacroParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final StatementParser statements;

    MacroParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.statements = statements;
    }

    DefineMacro macro(int line) {
        String name = tokens.name();
        List<String> parameters = new ArrayList<>();
        List<Expression> defaults = new ArrayList<>();
        parameters(parameters, defaults);
        return new DefineMacro(name, new Signature(parameters, defaults, statements.separateBody("endmacro")), line);
    }

    CallBlock call(int line) {
        List<String> parameters = new ArrayList<>();
        List<Expression> defaults = new ArrayList<>();
        if (tokens.isOperator("(")) {
            parameters(parameters, defaults);
        }
        if (!(expressions.expression() instanceof Expression.Call call)) {
            throw new TemplateException(line, "the tag 'call' needs a call");
        }
        return new CallBlock(call, new Signature(parameters, defaults, statements.separateBody("endcall")), line);
    }

    private void parameters(List<String> parameters, List<Expression> defaults) {
        tokens.expectOperator("(");
        while (!tokens.skipOperator(")")) {
            if (!parameters.isEmpty()) {
                tokens.expectOperator(",");
            }
            parameters.add(tokens.name());
            if (tokens.skipOperator("=")) {
                defaults.add(expressions.expression());
            } else if (!defaults.isEmpty()) {
                throw tokens.unexpected("a default");
            }
        }
    }
}
