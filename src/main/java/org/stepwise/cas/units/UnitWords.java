package org.stepwise.cas.units;

import java.util.List;
import java.util.Map;
import org.stepwise.cas.tree.Rational;

/** The names of units in words: kilograms, 5 hours, feet. */
final class UnitWords {

    /** What is said for a unit in words, with all prefixes in words: kilograms. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("metre", "m"),
            Map.entry("meter", "m"),
            Map.entry("gram", "g"),
            Map.entry("gramme", "g"),
            Map.entry("second", "s"),
            Map.entry("litre", "l"),
            Map.entry("liter", "l"),
            Map.entry("newton", "N"),
            Map.entry("joule", "J"),
            Map.entry("watt", "W"),
            Map.entry("pascal", "Pa"),
            Map.entry("volt", "V"),
            Map.entry("ampere", "A"),
            Map.entry("amp", "A"),
            Map.entry("coulomb", "C"),
            Map.entry("ohm", "ohm"),
            Map.entry("farad", "F"),
            Map.entry("tesla", "T"),
            Map.entry("kelvin", "K"),
            Map.entry("mole", "mol"),
            Map.entry("calorie", "cal"));

    private static final Map<String, Integer> PREFIX_WORDS = Map.of(
            "", 0, "kilo", 3, "mega", 6, "giga", 9, "hecto", 2, "deci", -1, "centi", -2, "milli", -3, "micro", -6,
            "nano", -9);

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("minute", "min"),
            Map.entry("hour", "h"),
            Map.entry("inch", "in"),
            Map.entry("foot", "ft"),
            Map.entry("yard", "yd"),
            Map.entry("mile", "mi"),
            Map.entry("pound", "lb"),
            Map.entry("ounce", "oz"),
            Map.entry("tonne", "t"),
            Map.entry("hectare", "ha"),
            Map.entry("radian", "rad"),
            Map.entry("min", "min"),
            Map.entry("hr", "h"),
            Map.entry("sec", "s"));

    private UnitWords() {}

    /** Each word in the singular and the plural, with and without a capital; a name that is there already stays. */
    static void addTo(Map<String, Unit> units) {
        WORDS.forEach((word, name) -> PREFIX_WORDS.forEach((prefix, power) -> {
            Unit unit = units.get(name);
            if (unit != null) {
                named(units, prefix + word, unit.scaled(Rational.of(10).power(power)));
            }
        }));
        OTHER_WORDS.forEach((word, name) -> {
            Unit unit = units.get(name);
            if (unit != null) {
                named(units, word, unit);
            }
        });
        List.of("hertz", "Hertz", "kilohertz", "megahertz", "gigahertz").forEach(word -> {
            int prefix = PREFIX_WORDS.getOrDefault(word.replaceFirst("[hH]ertz", ""), 0);
            units.putIfAbsent(word, Unit.of(Rational.of(10).power(prefix), Dimension.of(0, 0, -1)));
        });
        Unit inch = units.get("in");
        Unit foot = units.get("ft");
        if (inch != null && foot != null) {
            units.put("inches", inch);
            units.put("feet", foot);
        }
    }

    private static void named(Map<String, Unit> units, String word, Unit unit) {
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        List.of(word, word + "s", capital, capital + "s").forEach(name -> units.putIfAbsent(name, unit));
    }
}
