package org.stepwise.inference;

import java.nio.file.Path;
import java.util.List;

/**
 * How a process is started that serves a model folder. It prints {@code ready URL model=ID} when it serves, and ends when its
 * standard input does.
 */
public interface WorkerCommand {

    List<String> of(Path model);
}
