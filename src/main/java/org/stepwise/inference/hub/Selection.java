package org.stepwise.inference.hub;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which files of a repository make a model folder: those that Stepwise reads, and those that say what it is. */
final class Selection {

    private static final String WEIGHTS = ".safetensors";
    private static final Pattern BESIDE_THEM = Pattern.compile("config\\.json|generation_config\\.json|tokenizer\\.json"
            + "|tokenizer_config\\.json|chat_template\\.(jinja|json)|model\\.safetensors\\.index\\.json"
            + "|README\\.md|(LICENSE|NOTICE)(\\.(md|txt))?");

    private Selection() {}

    /** Small files first, weights in the order of their names. */
    static List<RemoteFile> of(ModelName name, List<RemoteFile> all) {
        if (all.stream().noneMatch(file -> isWeights(file.path()))) {
            throw new FetchException(
                    name + " has no .safetensors files, which are the weights that Stepwise reads; it has " + kinds(all)
                            + ".");
        }
        for (String needed : List.of("config.json", "tokenizer.json")) {
            if (all.stream().noneMatch(file -> file.path().equals(needed))) {
                throw new FetchException(name + " has no " + needed + ", without which Stepwise cannot run a model.");
            }
        }
        return all.stream()
                .filter(file -> isWeights(file.path())
                        || BESIDE_THEM.matcher(file.path()).matches())
                .sorted(Comparator.<RemoteFile, Boolean>comparing(file -> isWeights(file.path()))
                        .thenComparing(RemoteFile::path))
                .toList();
    }

    /** Weights lie beside config.json; those in folders below are for other programs. */
    static boolean isWeights(String path) {
        return path.endsWith(WEIGHTS) && !path.contains("/");
    }

    private static String kinds(List<RemoteFile> all) {
        if (all.isEmpty()) {
            return "no files at all";
        }
        return all.stream().map(Selection::kind).collect(groupingBy(identity(), counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(6)
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(joining(", "));
    }

    private static String kind(RemoteFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        String folder = file.path().contains("/") ? " in folders" : "";
        int dot = name.lastIndexOf('.');
        return (dot < 1 ? name : name.substring(dot)) + folder;
    }
}
