/** Text to token ids and back: the tokenizer, the chat template, decoding without breaking a character. */
@NamedInterface("text")
@NullMarked
package org.stepwise.inference.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
