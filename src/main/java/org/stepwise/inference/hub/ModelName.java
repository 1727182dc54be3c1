package org.stepwise.inference.hub;

import java.util.regex.Pattern;

/** What a model is called on the hub: {@code Qwen/Qwen2.5-7B-Instruct}. */
record ModelName(String owner, String name) {

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,95}");

    ModelName {
        if (!isPart(owner) || !isPart(name)) {
            throw refused(owner + "/" + name);
        }
    }

    static ModelName of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw refused(text);
        }
        return new ModelName(parts[0], parts[1]);
    }

    private static boolean isPart(String part) {
        return PART.matcher(part).matches() && !part.contains("..");
    }

    private static FetchException refused(String text) {
        return new FetchException(
                "\"" + text + "\" is no name of a model: that has an owner and a name of letters, digits "
                        + "and . _ -, as in Qwen/Qwen2.5-7B-Instruct.");
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
