package org.stepwise.authoring.exchange.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.stepwise.authoring.exchange.report.Refusal;

/** Bytes as text: UTF-8, or refused. */
public final class TextBytes {

    private TextBytes() {}

    public static String read(UploadedFile file) throws Refusal {
        if (file.bytes().length > Limits.FILE) {
            throw new Refusal("exchange.too-large", Integer.toString(Limits.FILE / 1_000_000));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal("exchange.not-utf8");
        }
    }
}
