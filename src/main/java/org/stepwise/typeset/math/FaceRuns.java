package org.stepwise.typeset.math;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Text in pieces of one face each, in the order in which it is printed. */
final class FaceRuns {

    private static final String MISSING = "\u25a1";

    record Run(String text, Face face) {}

    private FaceRuns() {}

    static List<Run> of(String text, Face face) {
        List<Run> runs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Face last = face;
        for (int sign : printed(text).codePoints().toArray()) {
            Face found = holding(sign, face);
            if (found != last && !open.isEmpty()) {
                runs.add(new Run(open.toString(), last));
                open.setLength(0);
            }
            last = found;
            open.append(found.has(sign) ? Character.toString(sign) : MISSING);
        }
        if (!open.isEmpty()) {
            runs.add(new Run(open.toString(), last));
        }
        return runs;
    }

    private static Face holding(int sign, Face face) {
        if (face.has(sign)) {
            return face;
        }
        boolean sans = face == Face.SANS || face == Face.SANS_BOLD || face == Face.SANS_ITALIC;
        List<Face> others = sans
                ? List.of(Face.SANS, Face.SERIF, Face.ROMAN, Face.SYMBOLS)
                : List.of(Face.SERIF, Face.SANS, Face.SYMBOLS);
        return others.stream().filter(other -> other.has(sign)).findFirst().orElse(Face.SANS);
    }

    /** Without what cannot be seen; words that run from right to left are turned round. */
    private static String printed(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "");
        if (!Bidi.requiresBidi(clean.toCharArray(), 0, clean.length())) {
            return clean;
        }
        Bidi bidi = new Bidi(clean, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[clean.length()];
        Integer[] order = IntStream.range(0, clean.length()).boxed().toArray(Integer[]::new);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        StringBuilder visual = new StringBuilder();
        for (int at : order) {
            visual.append(clean.charAt(at));
        }
        return visual.toString();
    }
}
