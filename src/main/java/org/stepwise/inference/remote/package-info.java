/** Models that are served by others over the interface of OpenAI: vLLM, Ollama, LM Studio, or a worker of ours. */
@NullMarked
@NamedInterface("remote")
package org.stepwise.inference.remote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
