package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.shared.Message;

/** Everything that was read from a bank's files, and what stood in the way of the rest. */
final class Bank {

    /** A problem together with where it was read, for messages about it. */
    record Entry(Problem problem, YamlDocument document) {}

    private final SkillGraph skills;
    private final Map<UUID, Entry> entries;
    private final List<BankError> errors;

    private Bank(SkillGraph skills, Map<UUID, Entry> entries, List<BankError> errors) {
        this.skills = skills;
        this.entries = entries;
        this.errors = List.copyOf(errors);
    }

    static Bank read(List<BankFile> files) {
        List<BankError> errors = new ArrayList<>();
        SkillGraph skills = skills(files, errors);
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        Map<UUID, String> homes = new LinkedHashMap<>();
        for (BankFile file : files) {
            if (isSkills(file)) {
                continue;
            }
            problem(file, errors).ifPresent(entry -> {
                UUID id = entry.problem().id();
                String home = homes.putIfAbsent(id, file.name());
                if (home != null) {
                    errors.add(entry.document().error("uuid", "is the uuid of %s too: make a new one".formatted(home)));
                    return;
                }
                skillsAreKnown(entry, skills, errors);
                entries.put(id, entry);
            });
        }
        return new Bank(skills, entries, errors);
    }

    SkillGraph skills() {
        return skills;
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    List<BankError> errors() {
        return errors;
    }

    private static boolean isSkills(BankFile file) {
        return file.name().equals("skills.yaml") || file.name().endsWith("/skills.yaml");
    }

    private static SkillGraph skills(List<BankFile> files, List<BankError> errors) {
        List<BankFile> found = files.stream().filter(Bank::isSkills).toList();
        if (found.size() != 1) {
            errors.add(new BankError(
                    "skills.yaml", 1, "", "a bank has one file skills.yaml, here are %d".formatted(found.size())));
            return SkillGraph.empty();
        }
        try {
            YamlDocument document = YamlDocument.parse(found.getFirst());
            List<BankError> schema = Schemas.SKILLS.check(document);
            errors.addAll(schema);
            return schema.isEmpty() ? SkillGraph.read(document, errors) : SkillGraph.empty();
        } catch (BankFormatException e) {
            errors.add(e.error());
            return SkillGraph.empty();
        }
    }

    static Optional<Entry> problem(BankFile file, List<BankError> errors) {
        try {
            YamlDocument document = YamlDocument.parse(file);
            List<BankError> schema = Schemas.PROBLEM.check(document);
            errors.addAll(schema);
            if (!schema.isEmpty()) {
                return Optional.empty();
            }
            ProblemReader reader = new ProblemReader(document);
            Problem problem = reader.read(file);
            errors.addAll(reader.errors());
            return reader.errors().isEmpty() ? Optional.of(new Entry(problem, document)) : Optional.empty();
        } catch (BankFormatException e) {
            errors.add(e.error());
            return Optional.empty();
        }
    }

    /** @return whether all are known */
    static boolean skillsAreKnown(Entry entry, SkillGraph skills, List<BankError> errors) {
        int before = errors.size();
        List<String> named = entry.problem().skills();
        for (int i = 0; i < named.size(); i++) {
            if (!skills.knows(named.get(i))) {
                errors.add(entry.document()
                        .error(
                                "skills[%d]".formatted(i),
                                "'%s' is not in skills.yaml: check its spelling or add it".formatted(named.get(i)),
                                Message.of("problembank.amiss.skill", named.get(i))));
            }
        }
        return errors.size() == before;
    }
}
