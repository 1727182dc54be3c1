package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;

/** Code points, without surrogates, as ranges in order that do not touch. */
record CharSet(List<Range> ranges) {

    record Range(int from, int to) {}

    static final CharSet NONE = new CharSet(List.of());
    static final CharSet ANY = NONE.complement();
    static final CharSet DIGITS = of('0', '9');
    static final CharSet WORD = DIGITS.or(of('a', 'z')).or(of('A', 'Z')).or(of('_', '_'));
    /** What every dialect of regular expressions takes for a blank. */
    static final CharSet NARROW_SPACE = of('\t', '\r').or(of(' ', ' '));
    /** What ECMA-262 takes for a blank. */
    static final CharSet WIDE_SPACE = NARROW_SPACE
            .or(of(0xA0, 0xA0))
            .or(of(0x1680, 0x1680))
            .or(of(0x2000, 0x200A))
            .or(of(0x2028, 0x2029))
            .or(of(0x202F, 0x202F))
            .or(of(0x205F, 0x205F))
            .or(of(0x3000, 0x3000))
            .or(of(0xFEFF, 0xFEFF))
            .or(of(0x85, 0x85));
    /** What a point stands for in every dialect. */
    static final CharSet POINT = of('\n', '\n')
            .or(of('\r', '\r'))
            .or(of(0x85, 0x85))
            .or(of(0x2028, 0x2029))
            .complement();

    static CharSet of(int from, int to) {
        return new CharSet(List.of(new Range(from, to))).complement().complement();
    }

    CharSet or(CharSet other) {
        return complement().and(other.complement()).complement();
    }

    CharSet and(CharSet other) {
        List<Range> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            Range a = ranges.get(i);
            Range b = other.ranges.get(j);
            int from = Math.max(a.from, b.from);
            int to = Math.min(a.to, b.to);
            if (from <= to) {
                both.add(new Range(from, to));
            }
            if (a.to < b.to) {
                i++;
            } else {
                j++;
            }
        }
        return new CharSet(List.copyOf(both));
    }

    CharSet complement() {
        List<Range> gaps = new ArrayList<>();
        int from = 0;
        for (Range range : ranges) {
            gap(gaps, from, range.from - 1);
            from = range.to + 1;
        }
        gap(gaps, from, Character.MAX_CODE_POINT);
        return new CharSet(List.copyOf(gaps));
    }

    private static void gap(List<Range> gaps, int from, int to) {
        if (from <= Math.min(to, 0xD7FF)) {
            gaps.add(new Range(from, Math.min(to, 0xD7FF)));
        }
        if (Math.max(from, 0xE000) <= to) {
            gaps.add(new Range(Math.max(from, 0xE000), to));
        }
    }
}
