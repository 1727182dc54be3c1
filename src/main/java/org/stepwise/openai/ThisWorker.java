package org.stepwise.openai;

import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stepwise.inference.WorkerCommand;

/** A worker from the classes that this process runs, with the options that STEPWISE_WORKER_OPTIONS has for it. */
@Component
class ThisWorker implements WorkerCommand {

    private static final String VECTORS = "jdk.incubator.vector";

    @Override
    public List<String> of(Path model) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        if (ModuleFinder.ofSystem().find(VECTORS).isPresent()) {
            command.addAll(List.of("--add-modules", VECTORS));
        }
        command.addAll(List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath()));
        command.add("-D" + Worker.UNTIL_EOF + "=true");
        command.addAll(List.of(Worker.class.getName(), "--model", model.toString(), "--port", "0"));
        String options = System.getenv("STEPWISE_WORKER_OPTIONS");
        if (options != null && !options.isBlank()) {
            command.addAll(List.of(options.strip().split("\\s+")));
        }
        return command;
    }
}
