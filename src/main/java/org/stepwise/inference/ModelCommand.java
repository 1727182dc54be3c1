package org.stepwise.inference;

import java.nio.file.Path;
import java.util.List;
import org.stepwise.inference.hub.FetchCommand;
import org.stepwise.inference.model.UnusableModelException;

/** {@code ./stepwise model COMMAND}: what is done with model folders besides serving them. */
public final class ModelCommand {

    private ModelCommand() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        String command = given.isEmpty() ? "" : given.getFirst();
        if (command.equals("inspect") && given.size() == 2) {
            System.exit(inspect(Path.of(given.get(1))));
        } else if (command.equals("check") && given.size() == 2) {
            System.exit(check(given.get(1)));
        } else if (command.equals("fetch") && given.size() > 1) {
            System.exit(FetchCommand.run(given.subList(1, given.size())));
        }
        System.err.println(
                "model knows three commands: fetch NAME [--into DIR] [--revision REV], inspect DIR and check URL.");
        System.exit(2);
    }

    private static int check(String addresses) {
        try {
            String key = System.getenv().getOrDefault("STEPWISE_MODEL_KEY", "");
            return ModelCheck.run(addresses, key, System.out) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println("\"" + addresses + "\" is no address of a server: http://host:port");
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int inspect(Path folder) {
        try {
            ModelInspection.print(folder, System.out);
            return 0;
        } catch (UnusableModelException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
