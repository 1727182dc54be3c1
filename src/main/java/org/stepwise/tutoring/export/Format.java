package org.stepwise.tutoring.export;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Kinds of files. */
public enum Format {
    MARKDOWN("md", "text/markdown;charset=UTF-8") {
        @Override
        public byte[] of(List<Transcript> transcripts, Words words) {
            return MarkdownText.of(transcripts, words).getBytes(StandardCharsets.UTF_8);
        }
    },
    JSON("json", "application/json") {
        @Override
        public byte[] of(List<Transcript> transcripts, Words words) {
            return JsonText.of(transcripts);
        }
    },
    PDF("pdf", "application/pdf") {
        @Override
        public byte[] of(List<Transcript> transcripts, Words words) {
            return PdfDocument.of(transcripts, words);
        }
    };

    /**
     * What the file says besides what was said.
     *
     * @param pupil before a question
     * @param tutor before an answer
     * @param proved before the formulas that were proved
     */
    public record Words(String pupil, String tutor, String proved) {}

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public abstract byte[] of(List<Transcript> transcripts, Words words);
}
