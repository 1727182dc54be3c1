package org.stepwise.inference.text.jinja;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Jinja template, rendered as Hugging Face renders chat templates: jinja2 with {@code trim_blocks},
 * {@code lstrip_blocks} and loop controls, in the sandbox that changes nothing.
 *
 * <p>Left out is what chat templates have no use for: other templates ({@code include}, {@code extends}, {@code block}),
 * automatic escaping, and the formats of {@code %} and {@code format}. May be used by several threads.
 */
public final class Template {

    private static final int LONGEST = 1 << 20;

    /** A second or two of work, and some ten megabytes, at the very most. */
    private static final long BUDGET = 20_000_000;

    private final List<Statement> statements;

    private Template(List<Statement> statements) {
        this.statements = statements;
    }

    /** @throws TemplateException where it is no template, or has a tag that is not known here */
    public static Template compile(String source) {
        if (source.length() > LONGEST) {
            throw new TemplateException(1, "the template is longer than a megabyte");
        }
        return new Template(StatementParser.parse(Lexer.tokens(source)));
    }

    /**
     * @param variables plain Java values: null, Boolean, numbers, texts, and maps and lists of such
     * @param now for {@code strftime_now}
     * @throws TemplateException where a step fails or there are too many
     */
    public String render(Map<String, ? extends @Nullable Object> variables, LocalDateTime now) {
        Budget budget = new Budget(BUDGET);
        try {
            Scope functions = new Scope(null, Functions.all(now));
            Map<String, Object> values = new HashMap<>();
            variables.forEach((name, value) -> values.put(name, Conversion.of(value)));
            return new Executor(new Evaluator(budget), budget).text(statements, new Scope(functions, values));
        } catch (Failure e) {
            throw new TemplateException(budget.line(), e.problem(), e.refusal());
        } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError e) {
            throw new TemplateException(budget.line(), "the template does what is not possible here");
        }
    }
}
