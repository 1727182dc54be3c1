package org.stepwise.problembank;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.typeset.text.FormulasOf;

/**
 * The letters that a problem is about, besides its parameters: those of its keys and examples, and those that its formulas have
 * outside of what is filled in. Any other letter in what is filled in is taken for a parameter that is not there, but for x, y
 * and z: options to choose from may be made of those alone.
 */
final class KnownLetters {

    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");
    private static final Pattern INDEX = Pattern.compile("_\\{(\\w+)}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}(?:_\\w+|\\d+)?");

    private static final Set<String> USUAL = Set.of("x", "y", "z");

    /** A problem is tried twenty times in a row. */
    private static final LoadingCache<Problem, Set<String>> KEPT =
            Caffeine.newBuilder().weakKeys().build(KnownLetters::look);

    private final Set<String> found = new HashSet<>();

    private KnownLetters() {}

    static Set<String> of(Problem problem) {
        return KEPT.get(problem);
    }

    private static Set<String> look(Problem problem) {
        KnownLetters letters = new KnownLetters();
        letters.found.addAll(USUAL);
        letters.math(problem.given());
        letters.prose(problem.prompt());
        problem.solution().forEach(step -> {
            letters.prose(step.text());
            letters.latex(Optional.ofNullable(step.math()).orElse(""));
        });
        problem.parts().forEach(letters::part);
        return letters.found;
    }

    private void part(Part part) {
        prose(Optional.ofNullable(part.label()).orElse(""));
        part.hints().values().forEach(this::prose);
        Stream.of(part.given(), part.answer(), part.variable()).forEach(this::math);
        part.accept().forEach(this::math);
        part.reject().forEach(this::math);
        part.method().forEach(mark -> math(mark.shows()));
        checks(part.checks());
    }

    private void checks(List<Part.Check> checks) {
        checks.forEach(check -> {
            math(check.answer());
            prose(Optional.ofNullable(check.feedback()).orElse(""));
            checks(check.checks());
        });
    }

    private void math(@Nullable String text) {
        if (text == null) {
            return;
        }
        String open = Template.without(text, "1");
        if (Syntax.read(open) instanceof Reading.Read(var expr)) {
            found.addAll(expr.variables());
        } else {
            letters(open);
        }
    }

    private void prose(String text) {
        FormulasOf.text(text).forEach(this::latex);
    }

    private void latex(String text) {
        String plain = COMMAND.matcher(Template.without(text, " ")).replaceAll(" ");
        letters(INDEX.matcher(plain).replaceAll("_$1"));
    }

    private void letters(String text) {
        LETTER.matcher(text).results().forEach(letter -> found.add(letter.group()));
    }
}
