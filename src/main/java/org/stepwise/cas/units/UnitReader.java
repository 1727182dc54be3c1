package org.stepwise.cas.units;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a unit: factors with whole exponents, beside each other, multiplied or below a stroke. */
final class UnitReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-zµΩ°]+");
    private static final Pattern EXPONENT =
            Pattern.compile("\\s*\\^\\s*(?:\\(\\s*(-?\\d)\\s*\\)|\\{\\s*(-?\\d)\\s*\\}|(-?\\d))|(\\d)(?!\\d)");

    /** Why a text is no unit. */
    static final class NoUnit extends Exception {
        private static final long serialVersionUID = 1L;

        final String key;
        final String name;

        NoUnit(String key, String name) {
            super(key, null, false, false);
            this.key = key;
            this.name = name;
        }
    }

    private final String text;
    private int at;

    UnitReader(String text) {
        this.text = text;
    }

    Unit read() throws NoUnit {
        Unit unit = sees('/') ? Unit.ONE : product(factor());
        unit = divided(unit);
        if (at < text.length()) {
            throw new NoUnit("cas.unexpected", text.substring(at));
        }
        return unit;
    }

    /** A unit that stands alone keeps its offset. */
    private Unit product(Unit first) throws NoUnit {
        Unit unit = first;
        while (startsFactor() || sees('*')) {
            if (sees('*')) {
                at++;
            }
            unit = unit.times(factor());
        }
        return unit;
    }

    private Unit divided(Unit above) throws NoUnit {
        Unit unit = above;
        while (sees('/')) {
            at++;
            unit = unit.times(factor().power(-1));
            if (startsFactor() || sees('*')) {
                throw new NoUnit("cas.unit-unclear", text);
            }
        }
        return unit;
    }

    private Unit factor() throws NoUnit {
        if (sees('(')) {
            at++;
            Unit inside = divided(product(factor()));
            if (!sees(')')) {
                throw new NoUnit("cas.bracket-open", "(");
            }
            at++;
            return raised(inside);
        }
        space();
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw new NoUnit("cas.unknown-unit", text.substring(at));
        }
        Optional<Unit> cubic = text.startsWith("cm3", at) ? UnitTable.find("cm3") : Optional.empty();
        Optional<Unit> unit = cubic.or(() -> UnitTable.find(name.group()));
        at = name.end() + (cubic.isPresent() ? 1 : 0);
        return raised(unit.orElseThrow(() -> new NoUnit("cas.unknown-unit", name.group())));
    }

    private Unit raised(Unit unit) {
        Matcher exponent = EXPONENT.matcher(text).region(at, text.length());
        if (!exponent.lookingAt()) {
            return unit;
        }
        at = exponent.end();
        for (int group = 1; group <= exponent.groupCount(); group++) {
            if (exponent.group(group) != null) {
                return unit.power(Integer.parseInt(exponent.group(group)));
            }
        }
        return unit;
    }

    private boolean startsFactor() {
        space();
        return at < text.length()
                && (text.charAt(at) == '('
                        || NAME.matcher(text.substring(at, at + 1)).matches());
    }

    private boolean sees(char sign) {
        space();
        return at < text.length() && text.charAt(at) == sign;
    }

    private void space() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
