package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Rational;

/**
 * Refutes polynomial inequalities by adding them up: if multiples of them, those of inequalities not negative, come to zero
 * with a strict one among them, no point fulfils all (Farkas). Found by the simplex method in exact fractions.
 */
final class Infeasible {

    private static final int MOST_STEPS = 120;
    private static final int MOST_ROWS = 60;

    private final Map<List<Integer>, Integer> rows = new LinkedHashMap<>();
    private final List<Map<Integer, Rational>> columns = new ArrayList<>();
    private final List<Boolean> strict = new ArrayList<>();

    Infeasible() {
        positive(Polynomial.ONE);
    }

    void positive(Polynomial polynomial) {
        add(polynomial, true);
    }

    void notNegative(Polynomial polynomial) {
        add(polynomial, false);
    }

    void zero(Polynomial polynomial) {
        add(polynomial, false);
        add(polynomial.negate(), false);
    }

    private void add(Polynomial polynomial, boolean isStrict) {
        Map<Integer, Rational> column = new LinkedHashMap<>();
        for (Polynomial.Term term : polynomial.terms()) {
            List<Integer> monomial = Arrays.stream(term.exponents()).boxed().toList();
            column.put(rows.computeIfAbsent(monomial, key -> rows.size()), term.coefficient());
        }
        columns.add(column);
        strict.add(isStrict);
    }

    /** Whether no point fulfils all; false says nothing. */
    boolean proved() {
        int height = rows.size() + 1;
        if (height > MOST_ROWS) {
            return false;
        }
        int width = columns.size();
        // One row a monomial, whose multiples cancel; in the last one the strict multiples come to 1.
        Rational[][] table = new Rational[height + 1][width + 1];
        for (Rational[] row : table) {
            Arrays.fill(row, Rational.ZERO);
        }
        for (int column = 0; column < width; column++) {
            for (Map.Entry<Integer, Rational> entry : columns.get(column).entrySet()) {
                table[entry.getKey()][column] = entry.getValue();
            }
            if (strict.get(column)) {
                table[height - 1][column] = Rational.ONE;
            }
        }
        table[height - 1][width] = Rational.ONE;
        // The sum of what is missing in each row is to become 0.
        for (int row = 0; row < height; row++) {
            for (int column = 0; column <= width; column++) {
                table[height][column] = table[height][column].plus(table[row][column]);
            }
        }
        return solved(table, height, width);
    }

    /** Bland's rule, which does not run in circles; a row starts with an artificial variable of its own. */
    private static boolean solved(Rational[][] table, int height, int width) {
        int[] basis = new int[height];
        for (int row = 0; row < height; row++) {
            basis[row] = width + row;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            if (table[height][width].isZero()) {
                return true;
            }
            int enter = 0;
            while (enter < width && table[height][enter].signum() <= 0) {
                enter++;
            }
            if (enter == width) {
                return false;
            }
            int leave = leaving(table, basis, height, width, enter);
            if (leave < 0) {
                return false;
            }
            Fuel.spend(2L * height * width);
            pivot(table, leave, enter);
            basis[leave] = enter;
        }
        return false;
    }

    private static int leaving(Rational[][] table, int[] basis, int height, int width, int enter) {
        int leave = -1;
        for (int row = 0; row < height; row++) {
            if (table[row][enter].signum() > 0) {
                Rational ratio = table[row][width].over(table[row][enter]);
                int order = leave < 0 ? -1 : ratio.compareTo(table[leave][width].over(table[leave][enter]));
                if (order < 0 || order == 0 && basis[row] < basis[leave]) {
                    leave = row;
                }
            }
        }
        return leave;
    }

    private static void pivot(Rational[][] table, int pivot, int enter) {
        Rational by = table[pivot][enter];
        for (int column = 0; column < table[pivot].length; column++) {
            table[pivot][column] = table[pivot][column].over(by);
        }
        for (int row = 0; row < table.length; row++) {
            Rational times = table[row][enter];
            if (row != pivot && !times.isZero()) {
                for (int column = 0; column < table[row].length; column++) {
                    table[row][column] = table[row][column].minus(times.times(table[pivot][column]));
                }
            }
        }
    }
}
