package org.stepwise.openai;

import java.util.function.Supplier;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.sampling.grammar.Grammars;
import org.stepwise.inference.text.ChatTemplate;
import org.stepwise.inference.text.Tokenizer;

/**
 * The model that is served, with what its requests need.
 *
 * @param template how a conversation is written; refuses at the first use if the folder has none
 * @param grammars of its vocabulary, made at the first use
 * @param since seconds since 1970
 */
record Served(
        ModelFolder folder,
        Tokenizer tokenizer,
        Supplier<ChatTemplate> template,
        Supplier<Grammars> grammars,
        Defaults defaults,
        Engine engine,
        Metrics metrics,
        long since) {

    String id() {
        return folder.id();
    }
}
