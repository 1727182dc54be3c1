package org.stepwise.chat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.Clean;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.FreeChat;
import org.stepwise.tutoring.talk.Question;
import org.stepwise.tutoring.talk.TutorTalk;

/** A pupil's free talks. Another pupil's are {@link NotFound}. */
@Service
class Conversations {

    static final int LONGEST_TITLE = 80;

    private static final int LISTED = 500;

    private final ConversationRepository conversations;
    private final TutorTalk talk;
    private final TutorRules rules;
    private final OpenProblems open;
    private final Translations translations;
    private final Clock clock;

    Conversations(
            ConversationRepository conversations,
            TutorTalk talk,
            TutorRules rules,
            OpenProblems open,
            Translations translations,
            Clock clock) {
        this.conversations = conversations;
        this.talk = talk;
        this.rules = rules;
        this.open = open;
        this.translations = translations;
        this.clock = clock;
    }

    /** Whether the pupil's teachers allow free talks. */
    boolean isAllowed(UUID pupil) {
        return rules.of(pupil).freeChat();
    }

    /**
     * The newest first.
     *
     * @param words that stand in the title or in what was said; empty for all
     */
    List<Talk> list(UUID pupil, String words) {
        List<Talk> all =
                conversations.findByPupilIdAndDeletedFalseOrderByTouchedAtDesc(pupil, Limit.of(LISTED)).stream()
                        .map(Conversation::talk)
                        .toList();
        String wanted = Clean.line(words).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return all;
        }
        Set<UUID> said = new HashSet<>(talk.search(pupil, wanted));
        return all.stream()
                .filter(one -> said.contains(one.id())
                        || one.title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    Talk get(UUID pupil, UUID id) {
        return require(pupil, id).talk();
    }

    List<Answer> history(UUID pupil, UUID id) {
        return talk.history(pupil, id, 0);
    }

    /** Asks; the first question begins the conversation and gives it its title. */
    Answer ask(UUID pupil, UUID id, Question question, Locale locale) {
        if (!isAllowed(pupil)) {
            throw Refused.because("chats.closed");
        }
        Optional<Conversation> found = conversations.findById(id);
        if (found.isPresent() && !found.get().isOf(pupil)) {
            throw new NotFound("conversation");
        }
        Answer answer = talk.ask(subject(pupil, id, question.words(), locale), question);
        Conversation conversation =
                found.orElseGet(() -> new Conversation(id, pupil, title(answer.question()), clock.instant()));
        conversation.touch(clock.instant());
        conversations.save(conversation);
        return answer;
    }

    FreeChat subject(UUID pupil, UUID id, String words, Locale locale) {
        String detour = open.find(pupil, words)
                .map(place -> translations.getTranslation(
                        place.isSet() ? "chats.assigned" : "chats.begun",
                        locale,
                        place.title(),
                        place.work().toString()))
                .orElse(null);
        return new FreeChat(pupil, id, locale, given(pupil, id, words), detour);
    }

    /** The latest words with a number or a sign in them. */
    private String given(UUID pupil, UUID id, String words) {
        return Stream.concat(
                        Stream.of(words), history(pupil, id).reversed().stream().map(Answer::question))
                .filter(text -> text.matches("(?s).*[\\d=<>^].*"))
                .findFirst()
                .orElse(words);
    }

    private static String title(String question) {
        String line = Clean.line(question);
        return line.length() <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 2)) + "\u2026";
    }

    @Transactional
    void rename(UUID pupil, UUID id, String name) {
        String line = Clean.line(name);
        if (line.isEmpty() || line.length() > LONGEST_TITLE) {
            throw Refused.because("chats.title.length", Integer.toString(LONGEST_TITLE));
        }
        Conversation conversation = require(pupil, id);
        conversation.rename(line);
        conversations.save(conversation);
    }

    /** Out of the pupil's list; what needs a teacher's care stays with the teacher. */
    @Transactional
    void delete(UUID pupil, UUID id) {
        Conversation conversation = require(pupil, id);
        history(pupil, id).stream()
                .filter(answer -> !answer.state().isOver())
                .forEach(answer -> talk.stop(pupil, answer.id()));
        conversation.delete();
        conversations.save(conversation);
    }

    private Conversation require(UUID pupil, UUID id) {
        return conversations
                .findById(id)
                .filter(found -> found.isOf(pupil))
                .orElseThrow(() -> new NotFound("conversation"));
    }
}
