package org.stepwise.authoring.exchange.source;

/** What a teacher gave us. Its name is shown and looked at for its ending, never used as a path. */
public record UploadedFile(String name, byte[] bytes) {

    /** The last part of the name, in lower case after its last dot; empty without one. */
    public String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Without folders and the ending. */
    public String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }
}
