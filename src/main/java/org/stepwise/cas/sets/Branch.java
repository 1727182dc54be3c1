package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Single relations that hold together; a statement is one branch or another. */
record Branch(List<Expr.Relation> relations) {

    private static final int MOST = 16;

    Branch {
        relations = List.copyOf(relations);
    }

    static List<Branch> of(Expr statement) {
        return switch (statement) {
            case Expr.Or(List<Expr> parts, Span _) ->
                parts.stream().flatMap(part -> of(part).stream()).toList();
            case Expr.And(List<Expr> parts, Span _) -> all(parts);
            case Expr.Braces(List<Expr> items, Span _) when items.isEmpty() -> List.of();
            case Expr.Not(Expr part, Span _) -> {
                if (part instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.size() == 1
                        && signs.getFirst() != Sign.ELEMENT
                        && Alternatives.of(part).size() == 1
                        && signs.getFirst() == Sign.EQUAL) {
                    yield List.of(new Branch(List.of(link(sides.getFirst(), Sign.UNEQUAL, sides.getLast()))));
                }
                throw new BeyondReach("a complement");
            }
            case Expr.Relation relation -> relation(relation);
            default -> throw new BeyondReach("no statement");
        };
    }

    private static List<Branch> relation(Expr.Relation relation) {
        List<Branch> branches = new ArrayList<>();
        for (Expr choice : Alternatives.of(relation)) {
            List<Branch> links = List.of(new Branch(List.of()));
            Expr.Relation chosen = (Expr.Relation) choice;
            for (int i = 0; i < chosen.signs().size(); i++) {
                links = product(
                        links,
                        link(
                                chosen.sides().get(i),
                                chosen.signs().get(i),
                                chosen.sides().get(i + 1),
                                0));
            }
            branches.addAll(links);
        }
        return branches;
    }

    private static List<Branch> link(Expr left, Sign sign, Expr right, int depth) {
        if (left instanceof Expr.Bracketed one && right instanceof Expr.Bracketed two && sign == Sign.EQUAL) {
            if (one.items().size() != two.items().size()) {
                throw new BeyondReach("points of other lengths");
            }
            List<Expr.Relation> parts = new ArrayList<>();
            for (int i = 0; i < one.items().size(); i++) {
                parts.add(link(one.items().get(i), sign, two.items().get(i)));
            }
            return List.of(new Branch(parts));
        }
        if (sign != Sign.ELEMENT) {
            return List.of(new Branch(List.of(link(left, sign, right))));
        }
        if (!(right instanceof Expr.Braces(List<Expr> items, Span _)) || depth > 0) {
            throw new BeyondReach("a set that is not listed");
        }
        List<Branch> branches = new ArrayList<>();
        items.forEach(item -> branches.addAll(link(left, Sign.EQUAL, item, depth + 1)));
        return branches;
    }

    private static Expr.Relation link(Expr left, Sign sign, Expr right) {
        return (Expr.Relation) Build.relation(left, sign, right);
    }

    private static List<Branch> all(List<Expr> parts) {
        List<Branch> branches = List.of(new Branch(List.of()));
        for (Expr part : parts) {
            branches = product(branches, of(part));
        }
        return branches;
    }

    private static List<Branch> product(List<Branch> some, List<Branch> others) {
        if (some.size() * others.size() > MOST) {
            throw new BeyondReach("too many cases");
        }
        List<Branch> product = new ArrayList<>();
        for (Branch one : some) {
            for (Branch other : others) {
                List<Expr.Relation> relations = new ArrayList<>(one.relations);
                relations.addAll(other.relations);
                product.add(new Branch(relations));
            }
        }
        return product;
    }

    List<Expr> equations() {
        return relations.stream()
                .filter(relation -> relation.signs().getFirst() == Sign.EQUAL)
                .map(Branch::difference)
                .toList();
    }

    Branch border() {
        return new Branch(relations.stream()
                .map(relation -> link(
                        relation.sides().getFirst(),
                        Sign.EQUAL,
                        relation.sides().getLast()))
                .toList());
    }

    List<Expr.Relation> others() {
        return relations.stream()
                .filter(relation -> relation.signs().getFirst() != Sign.EQUAL)
                .toList();
    }

    static Expr difference(Expr.Relation relation) {
        return Build.difference(relation.sides().getFirst(), relation.sides().getLast());
    }
}
