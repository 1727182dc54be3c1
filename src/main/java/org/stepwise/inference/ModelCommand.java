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
        } else if (command.equals("fetch") && given.size() > 1) {
            System.exit(FetchCommand.run(given.subList(1, given.size())));
        }
        System.err.println("model knows two commands: inspect DIR and fetch NAME [--into DIR] [--revision REV].");
        System.exit(2);
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
