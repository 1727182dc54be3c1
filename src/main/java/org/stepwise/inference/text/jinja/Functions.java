package org.stepwise.inference.text.jinja;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions that every template has. */
final class Functions {

    private static final long LONGEST_RANGE = 100_000;

    private Functions() {}

    static Map<String, Object> all(LocalDateTime now) {
        Map<String, Object> functions = new HashMap<>();
        functions.put("range", (Function) Functions::range);
        functions.put("dict", (Function) Functions::dictionary);
        functions.put("namespace", (Function) Namespace::of);
        functions.put("raise_exception", (Function) (given, budget) -> {
            throw Failure.refusal(Printer.text(given.get(0, "message"), budget));
        });
        functions.put("strftime_now", (Function)
                (given, budget) -> Dates.text(now, Texts.require(given.get(0, "format")), budget));
        functions.put("joiner", (Function) (given, budget) -> new Joiner(given.get(0, "sep", ", ")));
        return functions;
    }

    private static Object range(Arguments given, Budget budget) {
        int count = given.only("start", "stop", "step").positional().size();
        long from = count > 1 ? given.integer(0, "start", 0) : 0;
        long to = Numbers.requireInteger(given.get(count > 1 ? 1 : 0, "stop"));
        long step = given.integer(2, "step", 1);
        if (step == 0) {
            throw new Failure("the step of a range is zero");
        }
        List<Object> numbers = new ArrayList<>();
        for (long at = from; step > 0 ? at < to : at > to; at = Math.addExact(at, step)) {
            budget.spend(1);
            numbers.add(at);
            if (numbers.size() > LONGEST_RANGE) {
                throw new Failure("a range is longer than %d".formatted(LONGEST_RANGE));
            }
        }
        return numbers;
    }

    static Map<Object, Object> dictionary(Arguments given, Budget budget) {
        Map<Object, Object> dictionary = new LinkedHashMap<>();
        Object first = given.find(0, "");
        if (first instanceof Map<?, ?> map) {
            dictionary.putAll(map);
        } else if (first != null) {
            for (Object pair : Values.items(first, budget)) {
                List<Object> both = Values.items(pair, budget);
                if (both.size() != 2) {
                    throw new Failure("a dictionary is made of pairs");
                }
                dictionary.put(Values.key(both.getFirst()), both.getLast());
            }
        }
        dictionary.putAll(given.named());
        budget.spend(dictionary.size());
        return dictionary;
    }

    /** Nothing at its first call, the separator at all others. */
    private static final class Joiner implements Function {

        private final Object separator;
        private boolean used;

        private Joiner(Object separator) {
            this.separator = separator;
        }

        @Override
        public Object call(Arguments arguments, Budget budget) {
            Object text = used ? separator : "";
            used = true;
            return text;
        }
    }
}
