package org.stepwise.classroom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.stepwise.shared.Refused;

/** The text of a file, in whatever a spreadsheet has saved it: UTF-8, UTF-16 with its mark, or Windows-1252. */
final class RosterText {

    static final int MOST_BYTES = 1_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private RosterText() {}

    static String of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Refused.because("classroom.roster.big");
        }
        if (starts(bytes, 'P', 'K') || starts(bytes, 0xD0, 0xCF) || starts(bytes, '%', 'P')) {
            throw Refused.because("classroom.roster.noText");
        }
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw Refused.because("classroom.roster.noText");
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
