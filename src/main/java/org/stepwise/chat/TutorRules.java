package org.stepwise.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.tutoring.talk.PupilRules;
import org.stepwise.tutoring.talk.Rules;

/**
 * What teachers set for their classes. A pupil of several classes is under the strictest word of each kind; language and model are
 * those of the class that was joined last and has one.
 */
@Service
class TutorRules implements PupilRules {

    private final ClassRulesRepository rules;
    private final Classes classes;

    TutorRules(ClassRulesRepository rules, Classes classes) {
        this.rules = rules;
        this.classes = classes;
    }

    TutorChoice get(UUID teacher, UUID schoolClass) {
        classes.get(teacher, schoolClass);
        return rules.findById(schoolClass).map(ClassRules::choice).orElse(TutorChoice.USUAL);
    }

    @Transactional
    void set(UUID teacher, UUID schoolClass, TutorChoice choice) {
        classes.get(teacher, schoolClass);
        ClassRules row = rules.findById(schoolClass).orElseGet(() -> new ClassRules(schoolClass));
        row.set(choice);
        rules.save(row);
    }

    @Override
    public Rules of(UUID pupil) {
        List<UUID> joined =
                classes.joinedBy(pupil).stream().map(ClassSummary::id).toList();
        Map<UUID, TutorChoice> set = joined.isEmpty()
                ? Map.of()
                : rules.findByClassIdIn(joined).stream()
                        .collect(Collectors.toMap(ClassRules::getId, ClassRules::choice));
        if (set.isEmpty()) {
            return Rules.NONE;
        }
        List<TutorChoice> choices =
                joined.stream().map(set::get).filter(Objects::nonNull).toList();
        return new Rules(
                choices.stream().allMatch(TutorChoice::freeChat),
                first(choices, TutorChoice::language).map(Locale::of).orElse(null),
                first(choices, TutorChoice::model).orElse(null),
                choices.stream()
                        .map(TutorChoice::perPupil)
                        .filter(Objects::nonNull)
                        .min(Integer::compare)
                        .orElse(null),
                set.entrySet().stream().flatMap(this::together).toList());
    }

    private Stream<Rules.OfClass> together(Map.Entry<UUID, TutorChoice> set) {
        Integer perClass = set.getValue().perClass();
        return perClass == null
                ? Stream.empty()
                : Stream.of(new Rules.OfClass(classes.members(set.getKey()), perClass));
    }

    private static Optional<String> first(List<TutorChoice> choices, Function<TutorChoice, @Nullable String> what) {
        return choices.stream().map(what).filter(Objects::nonNull).findFirst();
    }
}
