package org.stepwise.inference.sampling.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers with bounds and a step. */
final class NumberShape {

    private NumberShape() {}

    /** @return null if there are none */
    static @Nullable Symbol of(JsonNode schema, boolean integers, Graph graph, JsonTerminals json, String at) {
        Decimals.Bound least = tighter(bound(schema, "minimum", at), bound(schema, "exclusiveMinimum", at), 1);
        Decimals.Bound most = tighter(bound(schema, "maximum", at), bound(schema, "exclusiveMaximum", at), -1);
        JsonNode step = schema.path("multipleOf");
        if (least == null && most == null && step.isMissingNode()) {
            return integers ? json.integer : json.number;
        }
        String keyword = !step.isMissingNode() ? "multipleOf" : least != null ? "minimum" : "maximum";
        try {
            Dfa dfa = Decimals.between(least, most, integers);
            if (!step.isMissingNode()) {
                if (!step.isNumber() || step.decimalValue().signum() <= 0) {
                    throw new IllegalArgumentException("multipleOf is not a positive number");
                }
                dfa = Tables.both(dfa, Multiples.of(step.decimalValue(), integers));
            }
            return dfa == null ? null : graph.terminal(dfa);
        } catch (IllegalArgumentException e) {
            throw new SchemaRefused(at + "/" + keyword, String.valueOf(e.getMessage()));
        }
    }

    private static Decimals.@Nullable Bound bound(JsonNode schema, String keyword, String at) {
        JsonNode value = schema.path(keyword);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new SchemaRefused(at + "/" + keyword, keyword + " is not a number");
        }
        return new Decimals.Bound(value.decimalValue(), keyword.startsWith("exclusive"));
    }

    private static Decimals.@Nullable Bound tighter(
            Decimals.@Nullable Bound plain, Decimals.@Nullable Bound exclusive, int direction) {
        if (plain == null || exclusive == null) {
            return plain == null ? exclusive : plain;
        }
        BigDecimal difference = plain.value().subtract(exclusive.value());
        return difference.signum() * direction > 0 ? plain : exclusive;
    }
}
