package org.stepwise.chat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClassRulesRepository extends Repository<ClassRules, UUID> {

    ClassRules save(ClassRules rules);

    Optional<ClassRules> findById(UUID id);

    List<ClassRules> findByClassIdIn(Collection<UUID> classes);
}
