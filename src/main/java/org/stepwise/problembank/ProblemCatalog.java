package org.stepwise.problembank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The problems that this installation offers. A file with errors is left out and named in the log. */
@Component
public class ProblemCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemCatalog.class);

    private final SkillGraph skills;
    private final Map<UUID, Problem> problems;

    ProblemCatalog(ResourcePatternResolver resources) throws IOException {
        Bank bank = Bank.read(files(resources));
        bank.errors().forEach(error -> LOG.warn("Problem bank: {}", error));
        this.skills = bank.skills();
        this.problems = bank.entries().stream()
                .map(Bank.Entry::problem)
                .collect(Collectors.toUnmodifiableMap(Problem::id, Function.identity()));
    }

    public List<Topic> topics() {
        return skills.topics();
    }

    public Optional<Topic> topic(String id) {
        return topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    public Optional<Skill> skill(String id) {
        return topics().stream()
                .flatMap(topic -> topic.skills().stream())
                .filter(skill -> skill.id().equals(id))
                .findFirst();
    }

    public Optional<Problem> find(UUID id) {
        return Optional.ofNullable(problems.get(id));
    }

    public List<Problem> all() {
        return sorted(problems.values().stream().toList());
    }

    /** Easiest first. */
    public List<Problem> inTopic(String topic) {
        return sorted(problems.values().stream()
                .filter(problem -> problem.topic().equals(topic))
                .toList());
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::topic)
                        .thenComparingInt(Problem::difficulty)
                        .thenComparing(Problem::title)
                        .thenComparing(Problem::id))
                .toList();
    }

    private static List<BankFile> files(ResourcePatternResolver resources) throws IOException {
        List<BankFile> files = new ArrayList<>();
        for (Resource resource : resources.getResources("classpath*:problem-bank/**/*.yaml")) {
            files.add(new BankFile(
                    String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        return files;
    }
}
