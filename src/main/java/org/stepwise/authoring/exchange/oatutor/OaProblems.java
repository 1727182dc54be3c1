package org.stepwise.authoring.exchange.oatutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.source.JsonFile;
import org.stepwise.authoring.exchange.source.UploadedFile;
import tools.jackson.databind.JsonNode;

/** Problems of OATutor with their steps and hints together: bundled in one JSON, or put together from a folder of files. */
public final class OaProblems {

    private OaProblems() {}

    /** In a bundle each problem holds its steps, each step its hints. */
    public static List<OaProblem> bundled(JsonNode root) {
        List<OaProblem> found = new ArrayList<>();
        if (root.path("steps").isArray() && !root.path("steps").isEmpty()) {
            List<OaProblem.Step> steps = root.path("steps")
                    .valueStream()
                    .map(step -> new OaProblem.Step(step, hints(step)))
                    .toList();
            found.add(new OaProblem(root, steps));
        } else if (root.isArray() || root.isObject()) {
            root.forEach(child -> found.addAll(bundled(child)));
        }
        return found;
    }

    /** Folders such as {@code id/id.json}, {@code id/steps/ida/ida.json}, {@code id/steps/ida/tutoring/...}. */
    public static List<OaProblem> foldered(List<UploadedFile> files) throws Refusal {
        Map<String, JsonNode> heads = new TreeMap<>();
        Map<String, Map<String, JsonNode>> steps = new TreeMap<>();
        Map<String, JsonNode> pathways = new TreeMap<>();
        for (UploadedFile file : files) {
            if (!file.ending().equals("json")) {
                continue;
            }
            String[] names = file.name().split("/");
            int at = List.of(names).lastIndexOf("steps");
            if (at > 0 && at + 3 == names.length) {
                steps.computeIfAbsent(names[at - 1], _ -> new TreeMap<>()).put(names[at + 1], JsonFile.read(file));
            } else if (at > 0 && at + 4 == names.length && names[at + 2].equals("tutoring")) {
                if (file.stem().endsWith("DefaultPathway")) {
                    pathways.put(names[at + 1], JsonFile.read(file));
                }
            } else if (at < 0 && names.length >= 2 && names[names.length - 2].equals(file.stem())) {
                heads.put(file.stem(), JsonFile.read(file));
            }
        }
        List<OaProblem> problems = new ArrayList<>();
        heads.forEach((id, head) -> {
            List<OaProblem.Step> own = new ArrayList<>();
            steps.getOrDefault(id, Map.of()).forEach((step, node) -> {
                JsonNode pathway = pathways.get(step);
                own.add(new OaProblem.Step(
                        node,
                        pathway == null ? hints(node) : pathway.valueStream().toList()));
            });
            problems.add(new OaProblem(head, own));
        });
        return problems;
    }

    private static List<JsonNode> hints(JsonNode step) {
        JsonNode pathway = step.path("hints").path("DefaultPathway");
        JsonNode hints = pathway.isArray() ? pathway : step.path("hints");
        return hints.isArray() ? hints.valueStream().toList() : List.of();
    }
}
