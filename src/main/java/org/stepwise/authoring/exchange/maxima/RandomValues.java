package org.stepwise.authoring.exchange.maxima;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stepwise.authoring.exchange.draft.DraftParameter;
import org.stepwise.authoring.exchange.draft.Expressions;
import org.stepwise.authoring.exchange.draft.Fractions;
import org.stepwise.authoring.exchange.draft.Interpolation;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.cas.tree.Rational;

/** STACK's ways of choosing at random, as parameters. */
final class RandomValues {

    static final Set<String> FUNCTIONS =
            Set.of("rand", "random", "rand_with_step", "rand_with_prohib", "rand_selection", "rand_range");

    /** The largest range that a problem file may have. */
    private static final int LARGEST_RANGE = 10_000;

    private static final int MOST_LISTED = 200;

    private final Variables variables;
    private final Report report;

    RandomValues(Variables variables, Report report) {
        this.variables = variables;
        this.report = report;
    }

    /** Arguments are resolved. Throws Unmapped. */
    Node choose(String function, List<Node> arguments) {
        return switch (function + "/" + arguments.size()) {
            case "rand/1", "random/1" ->
                arguments.getFirst() instanceof Node.Listing(List<Node> items)
                        ? oneOf(items)
                        : range(0, whole(arguments.getFirst(), function) - 1);
            case "rand_range/2" -> range(whole(arguments.get(0), function), whole(arguments.get(1), function));
            case "rand_with_step/3" -> listed(arguments, whole(arguments.get(2), function), List.of(), function);
            case "rand_with_prohib/3" -> {
                List<Node> gaps =
                        arguments.get(2) instanceof Node.Listing(List<Node> items) ? items : arguments.subList(2, 3);
                yield listed(arguments, 1, gaps, function);
            }
            case "rand_selection/2" -> selection(arguments, function);
            default -> throw new Unmapped(function + "(...)");
        };
    }

    private Node range(long first, long last) {
        if (last < first) {
            throw new Unmapped("rand(" + (last + 1) + ")");
        }
        if (first == last) {
            return number(first);
        }
        long end = last;
        if (last - first > LARGEST_RANGE) {
            end = first + LARGEST_RANGE;
            report.changed("exchange.range", Long.toString(last), Long.toString(end));
        }
        return variables.parameter(
                variables.randomName(), new DraftParameter.Range(Math.toIntExact(first), Math.toIntExact(end)));
    }

    private Node listed(List<Node> ends, long step, List<Node> gaps, String function) {
        long first = whole(ends.get(0), function);
        long last = whole(ends.get(1), function);
        List<Long> without = gaps.stream().map(gap -> whole(gap, function)).toList();
        if (step <= 0 || last < first) {
            throw new Unmapped(function + "(...)");
        }
        if (step == 1 && without.isEmpty()) {
            return range(first, last);
        }
        if ((last - first) / step > MOST_LISTED) {
            last = first + step * MOST_LISTED;
            report.changed("exchange.range", ends.get(1).toString(), Long.toString(last));
        }
        List<Node> items = new ArrayList<>();
        for (long value = first; value <= last; value += step) {
            if (!without.contains(value)) {
                items.add(number(value));
            }
        }
        return oneOf(items);
    }

    private Node oneOf(List<Node> items) {
        if (items.isEmpty() || items.size() > MOST_LISTED) {
            throw new Unmapped("rand([...])");
        }
        if (items.size() == 1) {
            return items.getFirst();
        }
        if (items.stream().allMatch(item -> item.isValue() && isFixed(item))) {
            List<String> values = items.stream().map(MaximaWriter::write).toList();
            return variables.parameter(variables.randomName(), new DraftParameter.OneOf(values));
        }
        if (items.stream().allMatch(Node.Listing.class::isInstance) && items.size() <= Interpolation.MOST) {
            Node.Param row = variables.parameter("row", new DraftParameter.Range(0, items.size() - 1));
            return together(items.stream().map(item -> (Node.Listing) item).toList(), row);
        }
        throw new Unmapped("rand([...])");
    }

    /** Lists of numbers of the same length, one of which is chosen: each place depends on the row. */
    private Node together(List<Node.Listing> rows, Node.Param row) {
        int width = rows.getFirst().items().size();
        if (rows.stream().anyMatch(each -> each.items().size() != width)) {
            throw new Unmapped("rand([...])");
        }
        List<Node> places = IntStream.range(0, width)
                .mapToObj(place -> {
                    List<Rational> values = rows.stream()
                            .map(each ->
                                    rational(each.items().get(place)).orElseThrow(() -> new Unmapped("rand([...])")))
                            .toList();
                    return (Node) variables.parameter(
                            variables.current() + (place + 1),
                            new DraftParameter.Computed(Interpolation.of(values, row.name())));
                })
                .toList();
        return new Node.Listing(places);
    }

    /** So many different ones of a list. */
    private Node selection(List<Node> arguments, String function) {
        long count = whole(arguments.get(1), function);
        if (!(arguments.getFirst() instanceof Node.Listing(List<Node> items))
                || count < 1
                || count > Math.min(6, items.size())) {
            throw new Unmapped(function + "(...)");
        }
        List<Node> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node next = oneOf(items);
            chosen.forEach(
                    before -> variables.constrain(MaximaWriter.write(before) + " != " + MaximaWriter.write(next)));
            chosen.add(next);
        }
        if (items.stream().anyMatch(item -> rational(item).isEmpty())) {
            throw new Unmapped(function + "(...)");
        }
        return new Node.Listing(chosen);
    }

    private static long whole(Node node, String function) {
        return rational(node)
                .filter(Rational::isInteger)
                .filter(value -> value.numerator().bitLength() < 31)
                .map(value -> value.numerator().longValue())
                .orElseThrow(() -> new Unmapped(function + "(...)"));
    }

    static Optional<Rational> rational(Node node) {
        return isFixed(node) && node.isValue()
                ? Expressions.read(MaximaWriter.write(node), Set.of()).flatMap(Fractions::of)
                : Optional.empty();
    }

    private static boolean isFixed(Node node) {
        return !(node instanceof Node.Param) && node.children().stream().allMatch(RandomValues::isFixed);
    }

    static Node number(long value) {
        return value < 0
                ? new Node.Prefix("-", new Node.Num(Long.toString(-value)))
                : new Node.Num(Long.toString(value));
    }
}
