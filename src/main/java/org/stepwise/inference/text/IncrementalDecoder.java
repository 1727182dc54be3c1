package org.stepwise.inference.text;

/**
 * The text of tokens as they come. All chunks together are what {@link Tokenizer#decode} gives for all ids; a chunk never
 * ends inside a character. For one thread.
 */
public final class IncrementalDecoder {

    private final Tokenizer tokenizer;
    private final boolean skipSpecial;
    private final Utf8Stream utf8 = new Utf8Stream();
    private final StringBuilder text = new StringBuilder();

    public IncrementalDecoder(Tokenizer tokenizer, boolean skipSpecial) {
        this.tokenizer = tokenizer;
        this.skipSpecial = skipSpecial;
    }

    /** The text that is certain with this token, maybe none; bytes that only begin a character are kept back. */
    public String add(int id) {
        if (!skipSpecial || !tokenizer.isSpecial(id)) {
            utf8.add(tokenizer.bytes(id), text);
        }
        return take();
    }

    /** The rest: U+FFFD where the last character was not completed. */
    public String end() {
        utf8.end(text);
        return take();
    }

    private String take() {
        String chunk = text.toString();
        text.setLength(0);
        return chunk;
    }
}
