package org.stepwise.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.GivenId;

@Entity
@Table(schema = "chat", name = "class_rules")
class ClassRules extends GivenId {

    @Id
    private UUID classId;

    private boolean freeChat;

    private @Nullable String language;

    private @Nullable String model;

    private @Nullable Integer perPupil;

    private @Nullable Integer perClass;

    protected ClassRules() {}

    ClassRules(UUID classId) {
        this.classId = classId;
    }

    @Override
    public UUID getId() {
        return classId;
    }

    void set(TutorChoice choice) {
        freeChat = choice.freeChat();
        language = choice.language();
        model = choice.model();
        perPupil = choice.perPupil();
        perClass = choice.perClass();
    }

    TutorChoice choice() {
        return new TutorChoice(freeChat, language, model, perPupil, perClass);
    }
}
