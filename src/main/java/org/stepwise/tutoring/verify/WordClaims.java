package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Rational;
import org.stepwise.grading.AnswerKind;

/** False claims without a sign between two sides: the new price is 70 dollars, one kilometre has 100 metres. */
final class WordClaims {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:/\\d+)?)";
    private static final Pattern UNITS = Pattern.compile(
            "(?i)\\b(?:one|an?|(\\d+)) (\\p{L}{1,12}) (?:has|is|are|contains?|equals?|makes?) (\\d+(?:\\.\\d+)?) (\\p{L}{1,12})\\b");
    private static final Pattern COUNTED =
            Pattern.compile("(?i)\\bthere are (\\d+(?:\\.\\d+)?) (\\p{L}{1,12}) in (?:one|an?|1) (\\p{L}{1,12})\\b");
    private static final List<String> COUNTS = List.of("no", "one", "two", "three");
    /** So there are no real solutions. */
    private static final Pattern SOLUTIONS = Pattern.compile(
            "(?i)\\b(?:so|thus|therefore|hence|which means|this means)(?: that)?,? (?:there (?:is|are)|the equation has|it has|we have) ((?:exactly |only )?(?:no|one|two|three)) (?:real |different |distinct )*(?:solutions?|roots?|zeros?)\\b");

    private static final Pattern SUPPOSED =
            Pattern.compile("(?i)\\b(?:if|suppose|say|let|assume|unless|whether|were)\\b");
    private static final Pattern ANSWER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:/\\d+)?");
    private static final String JOINT =
            "(?:and|so|because|since|as|which|but|long|wide|high|tall|deep|old|each|altogether|in total)\\b";
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final Task task;
    private final @Nullable Rational answer;
    private final Pattern sought;

    WordClaims(Task task) {
        this.task = task;
        this.answer = answer(task);
        String names = Stream.concat(SoughtNames.names(task.prompt()).stream(), Stream.of("answer"))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.sought = Pattern.compile("(?i)\\b(?:the|your|its|his|her) (?:new |final )?(?:" + names
                + ")(?: of ([\\p{L} ]{1,25}?))? (?:is|are|equals|comes to|amounts to|must be|becomes)"
                + "(?: then| now| therefore| thus| exactly| just)? " + NUMBER
                + "( ?%|°| ?(?!" + JOINT
                + ")\\p{L}{1,9}(?:/\\p{L}{1,3})?[²³]?)?+(?= ?(?:$|[$\\\\)*_\"»”!?;:\\n]|[.,](?!\\d)|" + JOINT + "))");
    }

    /** The one number that is asked for; null where the answer is something else. */
    private static @Nullable Rational answer(Task task) {
        if (task.answers().size() == 1) {
            return Exact.value(task.answers().getFirst()).orElse(null);
        }
        Matcher number = ANSWER.matcher(task.answer());
        return task.answers().isEmpty()
                        && number.find()
                        && !number.find()
                        && number.reset().find()
                ? WrittenNumber.value(number.group())
                : null;
    }

    /** What is said wrongly in a clause; nothing where it is too long to tell. */
    List<Mark> in(String clause) {
        return Limits.within(() -> wrong(clause), List.of());
    }

    private List<Mark> wrong(String clause) {
        List<Mark> marks = new ArrayList<>();
        mark(marks, UNITS, clause, WordClaims::isMiscountedUnit);
        mark(
                marks,
                COUNTED,
                clause,
                counted -> isMiscounted("1 " + counted.group(3), counted.group(1) + " " + counted.group(2)));
        if (!SUPPOSED.matcher(clause).find()) {
            mark(marks, SOLUTIONS, clause, solutions -> isOtherCount(solutions.group(1)));
            Rational wanted = answer;
            if (wanted != null) {
                mark(
                        marks,
                        sought,
                        clause,
                        said -> isOfWhatIsAsked(said.group(1)) && isWrong(said.group(2), said.group(3), wanted));
            }
        }
        return marks;
    }

    private static void mark(List<Mark> marks, Pattern claim, String clause, Predicate<MatchResult> isFalse) {
        claim.matcher(clause)
                .results()
                .filter(isFalse)
                .forEach(found -> marks.add(new Mark(found.group(), found.start(), Status.DISPROVED)));
    }

    private static boolean isMiscountedUnit(MatchResult units) {
        String many = units.group(1) == null ? "1" : units.group(1);
        return isMiscounted(many + " " + units.group(2), units.group(3) + " " + units.group(4));
    }

    /** Whether the problem is an equation in one letter with another number of solutions. */
    private boolean isOtherCount(String word) {
        Ground ground = task.ground();
        boolean listed = task.kind() == AnswerKind.SET
                && ground.letters().size() == 1
                && ground.statement() != null
                && !ground.points().isEmpty()
                && task.statements().size() == 1;
        int count = COUNTS.indexOf(word.toLowerCase(Locale.ROOT).replaceAll("^(?:exactly |only )", ""));
        return listed && ground.points().size() != count;
    }

    private static boolean isMiscounted(String one, String other) {
        Optional<Status> status = UnitSteps.ofQuantities(one, other);
        return status.isPresent() && status.get() == Status.DISPROVED;
    }

    /** The probability of red may be another one than that of blue: the question has all these words. */
    private boolean isOfWhatIsAsked(@Nullable String words) {
        if (words == null) {
            return true;
        }
        String[] sentences = task.prompt().toLowerCase(Locale.ROOT).split("(?<=[.!?])\\s+");
        String question = sentences[sentences.length - 1];
        return WORD.matcher(words.toLowerCase(Locale.ROOT)).results().allMatch(word -> question.contains(word.group()));
    }

    private boolean isWrong(String number, @Nullable String unit, Rational wanted) {
        Rational value = WrittenNumber.value(number);
        String measured = unit == null ? "" : unit.strip();
        boolean given = Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d]|\\.\\d)")
                .matcher(task.prompt())
                .find();
        boolean otherUnit = !measured.isEmpty()
                && !measured.equals("%")
                && task.answer().matches(".*\\p{L}.*")
                && !task.answer().contains(measured);
        boolean share = measured.equals("%") && isNear(value.over(Rational.of(100)), wanted);
        return !given && !otherUnit && !share && !isNear(value, wanted);
    }

    private static boolean isNear(Rational value, Rational wanted) {
        return value.minus(wanted).abs().compareTo(wanted.abs().over(Rational.of(50))) <= 0;
    }
}
