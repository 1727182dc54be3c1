package org.stepwise.cas.units;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stepwise.cas.tree.Rational;

/**
 * The units by their names. Factors are those of the SI brochure (9th edition, 2019) and of the international yard and
 * pound agreement (1959); the dalton is the CODATA 2018 value.
 */
final class UnitTable {

    /** name (with + where prefixes may stand), factor, exponents of m kg s A K mol cd. */
    private static final String TABLE = """
            m+ 1 1
            g+ 1/1000 0 1
            s+ 1 0 0 1
            A+ 1 0 0 0 1
            K+ 1 0 0 0 0 1
            mol+ 1 0 0 0 0 0 1
            cd+ 1 0 0 0 0 0 0 1
            N+ 1 1 1 -2
            J+ 1 2 1 -2
            W+ 1 2 1 -3
            Pa+ 1 -1 1 -2
            Hz+ 1 0 0 -1
            V+ 1 2 1 -3 -1
            C+ 1 0 0 1 1
            F+ 1 -2 -1 4 2
            ohm+ 1 2 1 -3 -2
            Ω+ 1 2 1 -3 -2
            S+ 1 -2 -1 3 2
            Wb+ 1 2 1 -2 -1
            T+ 1 0 1 -2 -1
            H+ 1 2 1 -2 -2
            lm+ 1 0 0 0 0 0 0 1
            lx+ 1 -2 0 0 0 0 0 1
            Bq+ 1 0 0 -1
            Gy+ 1 2 0 -2
            Sv+ 1 2 0 -2
            kat+ 1 0 0 -1 0 0 1
            L+ 1/1000 3
            l+ 1/1000 3
            min 60 0 0 1
            h 3600 0 0 1
            hr 3600 0 0 1
            d 86400 0 0 1
            day 86400 0 0 1
            days 86400 0 0 1
            cc 1/1000000 3
            cm3 1/1000000 3
            in 0.0254 1
            ft 0.3048 1
            yd 0.9144 1
            mi 1609.344 1
            mph 0.44704 1 0 -1
            lb 0.45359237 0 1
            oz 0.028349523125 0 1
            t+ 1000 0 1
            ha 10000 2
            rad+ 1
            eV+ 1.602176634e-19 2 1 -2
            cal+ 4.184 2 1 -2
            Wh+ 3600 2 1 -2
            VA+ 1 2 1 -3
            Nm+ 1 2 1 -2
            Ws+ 1 2 1 -2
            Vs+ 1 2 1 -2 -1
            Ns+ 1 1 1 -1
            Js+ 1 2 1 -1
            Pas+ 1 -1 1 -1
            As+ 1 0 0 1 1
            Ah+ 3600 0 0 1 1
            sec 1 0 0 1
            bar+ 100000 -1 1 -2
            atm 101325 -1 1 -2
            M+ 1000 -3 0 0 0 0 1
            amu 1.66053906660e-27 0 1
            """;

    private static final Map<String, Integer> PREFIXES = Map.ofEntries(
            Map.entry("y", -24),
            Map.entry("z", -21),
            Map.entry("a", -18),
            Map.entry("f", -15),
            Map.entry("p", -12),
            Map.entry("n", -9),
            Map.entry("µ", -6),
            Map.entry("u", -6),
            Map.entry("m", -3),
            Map.entry("c", -2),
            Map.entry("d", -1),
            Map.entry("da", 1),
            Map.entry("h", 2),
            Map.entry("k", 3),
            Map.entry("M", 6),
            Map.entry("G", 9),
            Map.entry("T", 12),
            Map.entry("P", 15),
            Map.entry("E", 18),
            Map.entry("Z", 21),
            Map.entry("Y", 24));

    /** What pupils write for a quotient of units. */
    private static final Map<String, String> MEANT = Map.of(
            "kmh", "km/h", "kph", "km/h", "kmph", "km/h", "mps", "m/s", "Kmh", "km/h", "KMH", "km/h", "rpm", "/min");

    private static final Rational ICE = rational("273.15");
    private static final Rational FAHRENHEIT = Rational.of(5, 9);

    private static final Map<String, Unit> UNITS = units();

    private UnitTable() {}

    static Optional<Unit> find(String name) {
        return Optional.ofNullable(UNITS.get(name));
    }

    /** The same name in other cases, or else names a letter away. */
    static List<String> near(String name) {
        if (MEANT.get(name) instanceof String meant) {
            return List.of(meant);
        }
        List<String> same = UNITS.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .sorted()
                .limit(2)
                .toList();
        List<String> glued = same.isEmpty() ? glued(name) : List.of();
        return !same.isEmpty() || name.length() < 2
                ? same
                : !glued.isEmpty()
                        ? glued
                        : UNITS.keySet().stream()
                                .filter(known -> distance(known, name) == 1)
                                .sorted(Comparator.comparing((String known) -> known.charAt(0) != name.charAt(0))
                                        .thenComparing(Comparator.naturalOrder()))
                                .limit(2)
                                .toList();
    }

    /** The names of two units without a gap: Jkg. */
    private static List<String> glued(String name) {
        return IntStream.range(1, name.length())
                .filter(k -> UNITS.containsKey(name.substring(0, k)) && UNITS.containsKey(name.substring(k)))
                .mapToObj(k -> name.substring(0, k) + " " + name.substring(k))
                .limit(2)
                .toList();
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new TreeMap<>();
        Map<String, Unit> prefixed = new TreeMap<>();
        for (String line : TABLE.lines().toList()) {
            String[] parts = line.split(" ");
            int[] exponents = new int[parts.length - 2];
            for (int k = 2; k < parts.length; k++) {
                exponents[k - 2] = Integer.parseInt(parts[k]);
            }
            String name = parts[0].replace("+", "");
            Unit unit = Unit.of(rational(parts[1]), Dimension.of(exponents));
            units.put(name, unit);
            if (parts[0].endsWith("+")) {
                PREFIXES.forEach((prefix, power) ->
                        prefixed.put(prefix + name, unit.scaled(Rational.of(10).power(power))));
            }
        }
        Unit degree = new Unit(Rational.of(1, 180), 1, Dimension.NONE, Rational.ZERO);
        units.put("deg", degree);
        units.put("°", degree);
        units.put("degree", degree);
        units.put("degrees", degree);
        Dimension kelvin = Dimension.of(0, 0, 0, 0, 1);
        Unit celsius = new Unit(Rational.ONE, 0, kelvin, ICE);
        // 0 °F is 273.15 K - 32 * 5/9 K.
        Unit fahrenheit =
                new Unit(FAHRENHEIT, 0, kelvin, ICE.minus(Rational.of(32).times(FAHRENHEIT)));
        for (String sign : List.of("°", "deg")) {
            units.put(sign + "C", celsius);
            units.put(sign + "F", fahrenheit);
        }
        // A name of its own wins over a prefix and a name: min, cd, ft, Pa, T.
        prefixed.forEach(units::putIfAbsent);
        UnitWords.addTo(units);
        return Map.copyOf(units);
    }

    private static Rational rational(String text) {
        int stroke = text.indexOf('/');
        return stroke < 0
                ? Rational.of(new BigDecimal(text))
                : Rational.of(Long.parseLong(text.substring(0, stroke)), Long.parseLong(text.substring(stroke + 1)));
    }

    /** 1 where one letter more, less or other makes one name of the other; else 2. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return 2;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1 ? 1 : 2;
    }
}
