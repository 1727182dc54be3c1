package org.stepwise.inference.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.UnusableModelException;

/** {@code ./stepwise model fetch NAME --into DIR [--revision REV]}; the exit status is 0, 1 (it failed) or 2 (usage). */
public final class FetchCommand {

    private final Map<String, String> environment;
    private final Patience patience;
    private final PrintStream out;
    private final PrintStream err;

    FetchCommand(Map<String, String> environment, Patience patience, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.patience = patience;
        this.out = out;
        this.err = err;
    }

    public static int run(List<String> arguments) {
        return new FetchCommand(System.getenv(), Patience.USUAL, System.out, System.err).fetch(arguments);
    }

    int fetch(List<String> arguments) {
        String into = option(arguments, "--into");
        String revision = option(arguments, "--revision");
        int given = 1 + (into == null ? 0 : 2) + (revision == null ? 0 : 2);
        if (into == null || arguments.size() != given) {
            err.println("model fetch takes NAME --into DIR [--revision REV].");
            return 2;
        }
        Path folder = Path.of(into).toAbsolutePath().normalize();
        Progress progress = new Progress(err, Boolean.getBoolean("stepwise.terminal"), System::nanoTime);
        try (Hub hub = Hub.of(environment, patience)) {
            ModelName name = ModelName.of(arguments.getFirst());
            out.println(new Fetch(hub, progress).run(name, revision == null ? "main" : revision, folder));
            out.println("Serve it: ./stepwise worker --model " + quoted(folder.toString()));
            return 0;
        } catch (FetchException | UnusableModelException e) {
            err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("The fetch was stopped; the same command goes on from there.");
        }
        return 1;
    }

    private static @Nullable String option(List<String> arguments, String name) {
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            if (arguments.get(i).equals(name)) {
                return arguments.get(i + 1);
            }
        }
        return null;
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9._/-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
