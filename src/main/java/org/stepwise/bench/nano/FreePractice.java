package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;

/** Free practice: problems that a pupil types, and the way to their answers. */
final class FreePractice {

    /** Under which a model may be asked; mostly under none. */
    private static final List<String> SYSTEMS = List.of(
            "You are a patient maths tutor. Solve the problem step by step. Write every formula between dollar signs, such as $2x + 3 = 7$.",
            "You are a patient maths tutor. You talk with a pupil of about 14. Write in English. Write every formula between dollar signs, such as $2x + 3 = 7$. Every equation that you write is checked by a computer algebra system; one that does not hold is not shown. Talk about mathematics only.",
            "You are a maths tutor. Explain each step.");

    private final Wording wording;
    private final Questions questions;

    FreePractice(Wording wording, Questions questions) {
        this.wording = wording;
        this.questions = questions;
    }

    Talk of(Posed posed, Dice dice, boolean anew) {
        List<ChatMessage> messages = new ArrayList<>();
        int system = dice.below(6);
        if (system < SYSTEMS.size()) {
            messages.add(new ChatMessage(Role.SYSTEM, SYSTEMS.get(system)));
        }
        if (dice.chance(0.05)) {
            messages.add(new ChatMessage(Role.USER, dice.of(List.of("Hello", "hi", "Hello!", "hey", "Good morning"))));
            messages.add(new ChatMessage(
                    Role.ASSISTANT, wording.say("hello", dice) + " " + wording.say("free.hello", dice)));
        }
        messages.add(new ChatMessage(Role.USER, question(posed, dice, anew)));
        messages.add(new ChatMessage(Role.ASSISTANT, answer(posed, dice)));
        if (dice.chance(0.06)) {
            Questions.Entry word = questions.word(dice);
            messages.add(new ChatMessage(Role.USER, dice.of(word.questions())));
            messages.add(new ChatMessage(Role.ASSISTANT, dice.of(word.answers())));
        } else if (dice.chance(0.03)) {
            messages.add(new ChatMessage(Role.USER, dice.of(List.of("Thanks!", "thank you", "ok thanks"))));
            messages.add(new ChatMessage(Role.ASSISTANT, wording.say("free.thanks", dice)));
        }
        return new Talk(posed.shape().family(), posed.shape().name(), "free", messages);
    }

    String question(Posed posed, Dice dice, boolean anew) {
        boolean plain = dice.chance(0.6);
        String formula = plain ? posed.input() : Typeset.of(posed.input());
        String key = posed.shape().task().id() + ".ask";
        String first = plain ? posed.letter() : "$" + posed.letter() + "$";
        String last = posed.letters().getLast();
        String second = plain ? last : "$" + last + "$";
        String asked = anew
                ? wording.sayAnew(key, dice, formula, first, second)
                : wording.say(key, dice, formula, first, second);
        return plain && dice.chance(0.2)
                ? asked.replace(" + ", "+").replace(" - ", "-").replace(" = ", "=")
                : asked;
    }

    String answer(Posed posed, Dice dice) {
        List<Link> links = new Chain(posed, wording, dice).links();
        String opening =
                wording.say(posed.isStatement() ? "free.start" : "free.start-expression", dice, posed.formula());
        String way = links.stream().map(link -> link.told(wording, dice)).collect(Collectors.joining("\n\n"));
        return opening + "\n\n" + way + "\n\n" + ending(posed, dice);
    }

    private String ending(Posed posed, Dice dice) {
        String answer = posed.solved().answer();
        if (posed.hasFormula()) {
            return wording.say("free.end", dice, Typeset.of(answer));
        }
        return wording.say(
                answer.startsWith("no")
                        ? "free.end-none"
                        : answer.startsWith("all") ? "free.end-all" : "free.end-infinite",
                dice);
    }
}
