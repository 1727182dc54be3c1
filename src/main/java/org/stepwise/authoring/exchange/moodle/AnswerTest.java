package org.stepwise.authoring.exchange.moodle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.maxima.MaximaWriter;
import org.stepwise.authoring.exchange.maxima.Node;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.maxima.Variables;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.grading.AnswerKind;

/**
 * A test of STACK's as a kind of answer of ours.
 *
 * @param answer an expression, or words for texts and units
 * @param formOnly it asks for a form and not for a value
 */
record AnswerTest(
        AnswerKind kind,
        String answer,
        @Nullable String option,
        @Nullable String variable,
        boolean formOnly) {

    /** Throws Unmapped. */
    static AnswerTest of(String test, Node wanted, String options, Variables variables, Report report) {
        return switch (test) {
            case "AlgEquiv", "AlgEquivNouns", "SubstEquiv", "SysEquiv", "Sets" -> {
                if (test.equals("SubstEquiv")) {
                    throw new Unmapped(test);
                }
                yield test.equals("SysEquiv")
                        ? new AnswerTest(AnswerKind.SYSTEM, system(wanted), null, null, false)
                        : Statements.of(wanted);
            }
            case "CasEqual", "EqualComAss", "EqualComAssRules" -> {
                if (!test.equals("EqualComAss")) {
                    report.changed("exchange.same-form", test);
                }
                yield plain(AnswerKind.SAME_FORM, wanted);
            }
            case "FacForm" -> formed("factor", AnswerKind.FACTORED, wanted).withVariable(letter(options, variables));
            case "CompSquare", "CompletedSquare" ->
                plain(AnswerKind.COMPLETED_SQUARE, wanted).withVariable(letter(options, variables));
            case "PartFrac" -> plain(AnswerKind.PARTIAL_FRACTIONS, wanted).withVariable(letter(options, variables));
            case "SingleFrac" -> formed("expand", AnswerKind.SINGLE_FRACTION, wanted);
            case "Expanded" -> formed("expand", AnswerKind.EXPANDED, wanted).asForm();
            case "LowestTerms" -> plain(AnswerKind.LOWEST_TERMS, wanted).asForm();
            case "Int" -> {
                String option = options.contains("NOCONST") ? "no-constant" : null;
                String answer = MaximaWriter.write(wanted) + (option == null ? " + C" : "");
                yield new AnswerTest(AnswerKind.INTEGRAL, answer, null, null, false)
                        .withOption(option)
                        .withVariable(letter(options.replaceAll("[\\[\\]]|,.*", ""), variables));
            }
            case "Diff" -> plain(AnswerKind.DERIVATIVE, wanted).withVariable(letter(options, variables));
            case "NumAbsolute" ->
                plain(AnswerKind.NUMBER, wanted).withOption("absolute:" + tolerance(options, variables));
            case "NumRelative" ->
                plain(AnswerKind.NUMBER, wanted).withOption("relative:" + tolerance(options, variables));
            case "NumDecPlaces" -> plain(AnswerKind.DECIMAL_PLACES, wanted).withOption(digits(options, variables));
            case "NumSigFigs" -> {
                if (options.contains(",")) {
                    report.changed("exchange.figures");
                }
                String figures = digits(options.replaceAll("[\\[\\]]|,.*", ""), variables);
                yield new AnswerTest(
                        AnswerKind.SIGNIFICANT_FIGURES,
                        rounded(variables.unfolded(wanted), Integer.parseInt(figures)),
                        figures,
                        null,
                        false);
            }
            case "String", "StringSloppy" -> Statements.words(wanted);
            case "Units",
                    "UnitsStrict",
                    "UnitsAbsolute",
                    "UnitsRelative",
                    "UnitsStrictAbsolute",
                    "UnitsStrictRelative" ->
                UnitAnswers.of(test, variables.unfolded(wanted), options, variables, report);
            default -> throw new Unmapped(test);
        };
    }

    /** The same form, of the value that is known to be right by then. */
    AnswerTest of(AnswerTest known) {
        String value = kind == AnswerKind.EXPANDED ? "expand(" + known.value() + ")" : known.value();
        return new AnswerTest(kind, value, option, variable, true);
    }

    AnswerTest withOption(@Nullable String changed) {
        return new AnswerTest(kind, answer, changed, variable, formOnly);
    }

    private AnswerTest withVariable(@Nullable String letter) {
        return new AnswerTest(kind, answer, option, letter, formOnly);
    }

    private AnswerTest asForm() {
        return new AnswerTest(kind, answer, option, variable, true);
    }

    private static AnswerTest plain(AnswerKind kind, Node wanted) {
        return new AnswerTest(kind, MaximaWriter.write(wanted), null, null, false);
    }

    /** A key must itself have its figures; a value that depends on parameters is left to the test of the bank. */
    private static String rounded(Node wanted, int figures) {
        return Variables.constant(wanted)
                .map(value -> new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), new MathContext(figures, RoundingMode.HALF_UP)))
                .map(value -> value.setScale(figures - value.precision() + value.scale(), RoundingMode.HALF_UP))
                .map(value -> value.setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP)
                        .toPlainString())
                .orElseGet(() -> MaximaWriter.write(wanted));
    }

    /** The teacher's answer may itself stand in another form: only its value counts there. */
    private static AnswerTest formed(String function, AnswerKind kind, Node wanted) {
        return new AnswerTest(kind, function + "(" + MaximaWriter.write(wanted) + ")", null, null, false);
    }

    /** Without the form that was asked. */
    String value() {
        return answer.replaceFirst("^(?:factor|expand)\\((.*)\\)$", "$1");
    }

    static String tolerance(String options, Variables variables) {
        return options.isBlank()
                ? "0.05"
                : MaximaWriter.write(variables.resolve(options)).replace(" ", "");
    }

    private static String digits(String options, Variables variables) {
        String digits = MaximaWriter.write(variables.resolve(options));
        if (!digits.matches("[0-9]")) {
            throw new Unmapped(options);
        }
        return digits;
    }

    private static @Nullable String letter(String options, Variables variables) {
        if (options.isBlank()) {
            return null;
        }
        String letter = MaximaWriter.write(variables.resolve(options));
        return letter.matches("[A-Za-z]") ? letter : null;
    }

    private static String system(Node wanted) {
        List<Node> items = wanted instanceof Node.Listing(List<Node> listed) ? listed : List.of(wanted);
        return String.join(" and ", items.stream().map(MaximaWriter::write).toList());
    }
}
