package org.stepwise.authoring.exchange.maxima;

import java.util.List;
import java.util.function.UnaryOperator;

/** An expression of Maxima as it is written. */
public sealed interface Node {

    record Num(String digits) implements Node {}

    record Text(String text) implements Node {}

    /** A name of Maxima's: a variable of the question, or a letter. */
    record Name(String name) implements Node {}

    /** A parameter of ours that a variable has become. */
    record Param(String name) implements Node {}

    record Call(String function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Infix(String sign, Node left, Node right) implements Node {}

    record Prefix(String sign, Node operand) implements Node {}

    record Factorial(Node operand) implements Node {}

    record Listing(List<Node> items) implements Node {
        public Listing {
            items = List.copyOf(items);
        }
    }

    record Braces(List<Node> items) implements Node {
        public Braces {
            items = List.copyOf(items);
        }
    }

    record Index(Node target, List<Node> index) implements Node {
        public Index {
            index = List.copyOf(index);
        }
    }

    default List<Node> children() {
        return switch (this) {
            case Call(String _, List<Node> arguments) -> arguments;
            case Infix(String _, Node left, Node right) -> List.of(left, right);
            case Prefix(String _, Node operand) -> List.of(operand);
            case Factorial(Node operand) -> List.of(operand);
            case Listing(List<Node> items) -> items;
            case Braces(List<Node> items) -> items;
            case Index(Node target, List<Node> _) -> List.of(target);
            case Num _, Text _, Name _, Param _ -> List.of();
        };
    }

    /** The same with other direct parts. */
    default Node map(UnaryOperator<Node> change) {
        return switch (this) {
            case Call(String function, List<Node> arguments) ->
                new Call(function, arguments.stream().map(change).toList());
            case Infix(String sign, Node left, Node right) -> new Infix(sign, change.apply(left), change.apply(right));
            case Prefix(String sign, Node operand) -> new Prefix(sign, change.apply(operand));
            case Factorial(Node operand) -> new Factorial(change.apply(operand));
            case Listing(List<Node> items) ->
                new Listing(items.stream().map(change).toList());
            case Braces(List<Node> items) ->
                new Braces(items.stream().map(change).toList());
            case Index(Node target, List<Node> index) ->
                new Index(change.apply(target), index.stream().map(change).toList());
            case Num _, Text _, Name _, Param _ -> this;
        };
    }

    /** The letter replaced wherever it stands. */
    default Node with(String letter, Node value) {
        return this instanceof Name(String name) && name.equals(letter)
                ? value
                : map(child -> child.with(letter, value));
    }

    /** A value: neither words nor a list, a set, a matrix or a statement. */
    default boolean isValue() {
        boolean here = switch (this) {
            case Text _, Listing _, Braces _, Index _ -> false;
            case Infix(String sign, Node _, Node _) -> "+-*/^".contains(sign);
            case Prefix(String sign, Node _) -> sign.equals("-") || sign.equals("+");
            case Call(String function, List<Node> _) -> !MaximaWriter.STRUCTURES.contains(function);
            default -> true;
        };
        return here && children().stream().allMatch(Node::isValue);
    }
}
