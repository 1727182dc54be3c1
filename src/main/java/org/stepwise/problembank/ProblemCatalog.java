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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The problems that this installation offers. A file with errors is left out and named in the log. */
@Component
public class ProblemCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemCatalog.class);

    private final SkillGraph skills;
    private final Map<UUID, Problem> problems;
    private final ObjectProvider<ProblemSource> sources;

    ProblemCatalog(ResourcePatternResolver resources, ObjectProvider<ProblemSource> sources) throws IOException {
        this.sources = sources;
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

    /** Of the bank or of a teacher, as it is now. */
    public Optional<Problem> find(UUID id) {
        return Optional.ofNullable(problems.get(id))
                .or(() -> sources.stream()
                        .flatMap(source -> source.find(id).stream())
                        .findFirst());
    }

    /** As it was in that version, where that is known still; otherwise as it is now. */
    public Optional<Problem> find(UUID id, String version) {
        return Optional.ofNullable(problems.get(id))
                .or(() -> sources.stream()
                        .flatMap(source -> source.find(id, version).stream())
                        .findFirst())
                .or(() -> find(id));
    }

    /** Whether this teacher may give a problem to a class. */
    public boolean offers(UUID teacher, UUID problem) {
        return problems.containsKey(problem)
                || ownOf(teacher).stream().anyMatch(own -> own.id().equals(problem));
    }

    /** What teachers of this school wrote and this one may use, the latest first. */
    public List<Problem> ownOf(UUID teacher) {
        return sources.stream()
                .flatMap(source -> source.offeredTo(teacher).stream())
                .toList();
    }

    SkillGraph skills() {
        return skills;
    }

    /** All of the bank. */
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
