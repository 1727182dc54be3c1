package org.stepwise.insights;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.PathId;

/**
 * What the address of a page of figures asks for.
 *
 * @param falling the greatest first
 * @param version of a problem; null for the one that is used now
 */
record InsightQuery(
        @Nullable UUID schoolClass,
        Period period,
        Column column,
        boolean falling,
        @Nullable String version) {

    private static final String DOWN = "-";

    /** @throws NotFound if something in it cannot be read */
    static InsightQuery of(QueryParameters address) {
        String sort = address.getSingleParameter("sort").orElse(Column.PROBLEM.word());
        boolean falling = sort.startsWith(DOWN);
        return new InsightQuery(
                address.getSingleParameter("class").map(PathId::parse).orElse(null),
                address.getSingleParameter("time").map(Period::of).orElse(Period.EVER),
                Column.of(falling ? sort.substring(1) : sort),
                falling,
                address.getSingleParameter("version").orElse(null));
    }

    InsightQuery inClass(@Nullable UUID other) {
        return new InsightQuery(other, period, column, falling, version);
    }

    InsightQuery during(Period other) {
        return new InsightQuery(schoolClass, other, column, falling, version);
    }

    InsightQuery inVersion(@Nullable String other) {
        return new InsightQuery(schoolClass, period, column, falling, other);
    }

    /** By this column; the other way round where it is sorted by it already. */
    InsightQuery by(Column other) {
        return new InsightQuery(schoolClass, period, other, other == column && !falling, version);
    }

    QueryParameters address() {
        Map<String, String> words = new LinkedHashMap<>();
        Optional.ofNullable(schoolClass).ifPresent(id -> words.put("class", id.toString()));
        if (period != Period.EVER) {
            words.put("time", period.word());
        }
        if (column != Column.PROBLEM || falling) {
            words.put("sort", (falling ? DOWN : "") + column.word());
        }
        Optional.ofNullable(version).ifPresent(some -> words.put("version", some));
        return QueryParameters.simple(words);
    }

    /** This page with these choices. */
    String link(String path) {
        String words = address().getQueryString();
        return words.isEmpty() ? path : path + "?" + words;
    }
}
