package org.stepwise.cas.syntax;

import org.stepwise.cas.tree.Expr;

/** How tightly a written node holds together; a looser one inside a tighter one needs brackets. */
enum Level {
    OR,
    AND,
    LISTING,
    RELATION,
    UNION,
    SUM,
    SIGNED,
    PRODUCT,
    POWER,
    SUFFIXED,
    ATOM;

    static Level of(Expr expr) {
        return switch (expr) {
            case Expr.Or _ -> OR;
            case Expr.And _ -> AND;
            case Expr.Listing _ -> LISTING;
            case Expr.Not _, Expr.Relation _ -> RELATION;
            case Expr.Union _, Expr.Intersection _, Expr.Without _ -> UNION;
            case Expr.Sum _ -> SUM;
            case Expr.Negation _, Expr.PlusMinus _ -> SIGNED;
            case Expr.Product _, Expr.Quotient _ -> PRODUCT;
            case Expr.Power _ -> POWER;
            case Expr.Suffixed _ -> SUFFIXED;
            default -> ATOM;
        };
    }
}
