package org.stepwise.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Literals;

/** Reads the text of a task, in plain typing or LaTeX. */
final class TaskReader {

    private static final Pattern MIXED = Pattern.compile("(?<![\\d.)}^\\p{L}/])(\\d+) (\\d+)/(\\d+)(?![\\d.])");
    private static final Pattern SHARE = Pattern.compile("(%|\\d)\\s+of\\s+");
    private static final Pattern DERIVATIVE = Pattern.compile(
            "^(?:d ?/ ?d([a-z])|\\\\d?frac\\{\\s*(?:d|\\\\mathrm\\{d\\})\\s*\\}\\{\\s*(?:d|\\\\mathrm\\{d\\})\\s*([a-z])\\s*\\})\\s*(.*)$",
            Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("^(?:y|[fgh]\\s*\\(\\s*[a-z]\\s*\\))\\s*=(.*)$", Pattern.DOTALL);
    private final Task task;
    private final @Nullable String variable;

    private TaskReader(Task task, @Nullable String variable) {
        this.task = task;
        this.variable = variable == null ? null : variable.strip();
    }

    static Exercise read(Task task, @Nullable String variable, String input) {
        TaskText text = TaskText.of(input);
        boolean named = variable == null || variable.isBlank();
        return new TaskReader(task, named ? text.letter() : variable).read(text.text());
    }

    private Exercise read(String text) {
        return switch (task) {
            case DIFFERENTIATE -> derivative(text);
            case INTEGRATE -> new IntegralReader(variable, part -> value(read(part, letters()))).read(text);
            default -> plain(text);
        };
    }

    private Exercise plain(String text) {
        String plain = text;
        if (task == Task.EVALUATE || task == Task.SIMPLIFY) {
            plain = MIXED.matcher(TaskText.withoutCommas(plain)).replaceAll("mixed($1, $2, $3)");
            plain = SHARE.matcher(plain).replaceAll("$1 * ");
            plain = plain.replaceFirst("\\s*=\\s*\\??\\s*$", "");
        }
        if (task == Task.COMPLETE_SQUARE || task == Task.SIMPLIFY || task == Task.FACTOR || task == Task.EXPAND) {
            plain = plain.replaceFirst("^[fgh]\\s*\\(\\s*[a-z]\\s*\\)\\s*=", "");
        }
        if (task == Task.SYSTEM) {
            plain = plain.replaceAll("\\s*[;\\n]\\s*", ", ");
        }
        Expr expr = read(plain, letters());
        if (task == Task.SIMPLIFY && expr instanceof Expr.Relation) {
            throw new BeyondSchool("An equation is solved, not simplified.");
        }
        return new Exercise(expr, expr, asked(expr));
    }

    private Exercise derivative(String text) {
        Matcher written = DERIVATIVE.matcher(text);
        boolean found = written.matches();
        String inner = found ? written.group(3) : named(text);
        Expr expr = value(read(inner, letters()));
        String letter = variable != null
                ? variable
                : found ? (written.group(1) != null ? written.group(1) : written.group(2)) : only(expr);
        return new Exercise(expr, Chalk.derivative(expr, letter), List.of(letter));
    }

    static String named(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() ? named.group(1) : text;
    }

    private static Expr value(Expr expr) {
        if (!Trees.isValue(expr)) {
            throw new BeyondSchool("An expression is asked for here, not a statement.");
        }
        return expr;
    }

    /** Numbered and long names have to be told to the parser. */
    private Set<String> letters() {
        Set<String> names = new TreeSet<>();
        for (String name : variable == null ? new String[0] : variable.split(",")) {
            if (name.strip().length() == 1 || name.contains("_")) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static Expr read(String text, Set<String> names) {
        return switch (Syntax.read(text, ReadOptions.defaults().withNames(names))) {
            case Reading.Read(Expr expr) -> plain(expr);
            case Reading.Unreadable unreadable ->
                throw new BeyondSchool("The input cannot be read from its place "
                        + (unreadable.where().start() + 1) + " on.");
        };
    }

    /** A decimal with a period in it and other things that no step knows are left to the parser; exp is a power. */
    private static Expr plain(Expr expr) {
        Expr inner = Trees.map(expr, TaskReader::plain);
        if (Trees.hasImaginary(inner)) {
            throw new BeyondSchool("Complex numbers are not solved here.");
        }
        return switch (inner) {
            case Expr.Quotient(Expr _, Expr bottom, Span _)
            when Literals.value(bottom).filter(Rational::isZero).isPresent() -> throw BeyondSchool.divisionByZero();
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("exp") -> Build.power(Build.symbol(Constant.E), arguments.getFirst());
            case Expr.Quotient(Expr top, Expr bottom, Span span)
            when top instanceof Expr.Product(List<Expr> factors, Span _)
                    && Literals.isLiteral(factors.getLast())
                    && Literals.isLiteral(bottom)
                    && factors.stream().anyMatch(Expr.Quotient.class::isInstance) -> {
                // 2/3 * 3/4 is two fractions.
                List<Expr> all = new ArrayList<>(factors);
                all.set(all.size() - 1, new Expr.Quotient(factors.getLast(), bottom, span));
                yield new Expr.Product(all, span);
            }
            default -> inner;
        };
    }

    private List<String> asked(Expr expr) {
        if (variable != null) {
            List<String> given = new ArrayList<>();
            for (String name : variable.split(",")) {
                given.add(name.strip());
            }
            return given;
        }
        Set<String> letters = Commas.letters(expr);
        if (task == Task.SYSTEM || letters.size() == 1) {
            return List.copyOf(letters);
        }
        if (task == Task.SOLVE
                && expr instanceof Expr.Relation(List<Expr> sides, List<Sign> _, Span _)
                && letters.size() > 1) {
            return letters.contains("x") ? List.of("x") : List.of(last(letters, sides));
        }
        return letters.contains("x") ? List.of("x") : letters.stream().limit(1).toList();
    }

    /** Of several letters the last one that the statement mentions. */
    private static String last(Set<String> letters, List<Expr> sides) {
        Set<String> right = sides.getLast().variables();
        return (right.isEmpty() ? letters : right)
                .stream().reduce((one, other) -> other).orElseThrow();
    }

    static String only(Expr expr) {
        Set<String> letters = expr.variables();
        return letters.isEmpty() || letters.contains("x")
                ? "x"
                : letters.contains("t") ? "t" : letters.iterator().next();
    }
}
