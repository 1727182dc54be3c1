package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code value.name}, {@code value[key]} and slices. As in Jinja a point asks for a method first and for a key second, and
 * brackets the other way round; what is not there is {@link Undefined}.
 */
final class Members {

    private Members() {}

    static Object attribute(Object of, String name) {
        Object method = method(of, name);
        if (method != null) {
            return method;
        }
        Object value = of instanceof Map<?, ?> map ? map.get(name) : null;
        return value == null ? Undefined.member(of, name) : value;
    }

    static Object item(Object of, Object key) {
        Object value = switch (of) {
            case Undefined undefined -> throw undefined.failure();
            case Map<?, ?> map when !(key instanceof List<?> || key instanceof Map<?, ?>) -> map.get(Values.key(key));
            case List<?> list when Numbers.isInteger(key) -> at(list, Numbers.requireInteger(key));
            case String text when Numbers.isInteger(key) -> at(text, Numbers.requireInteger(key));
            default -> null;
        };
        if (value == null && key instanceof String name) {
            value = method(of, name);
        }
        return value == null ? Undefined.member(of, key) : value;
    }

    private static @Nullable Object method(Object of, String name) {
        return switch (of) {
            case Undefined undefined -> throw undefined.failure();
            case String text -> TextMethods.find(text, name);
            case Map<?, ?> map -> MapMethods.find(map, name);
            case List<?> list -> ListMethods.find(list, name);
            case Namespace namespace -> namespace.attributes().get(name);
            case Loop loop -> loop.attribute(name);
            case Macro macro when name.equals("name") -> macro.name();
            default -> null;
        };
    }

    private static @Nullable Object at(List<?> list, long index) {
        long place = index < 0 ? index + list.size() : index;
        return place >= 0 && place < list.size() ? list.get((int) place) : null;
    }

    private static @Nullable Object at(String text, long index) {
        if (Math.abs(index) > text.length()) {
            return null;
        }
        try {
            int place = text.offsetByCodePoints(index < 0 ? text.length() : 0, (int) index);
            return place < text.length() ? Character.toString(text.codePointAt(place)) : null;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Bounds that are not given are {@link None}. */
    static Object slice(Object of, Object from, Object to, Object step, Budget budget) {
        long by = step instanceof None ? 1 : Numbers.requireInteger(step);
        if (by == 0) {
            throw new Failure("the step of a slice is zero");
        }
        return switch (of) {
            case Undefined undefined -> throw undefined.failure();
            case String text -> {
                budget.spend(text.length());
                int[] letters = text.codePoints().toArray();
                StringBuilder slice = new StringBuilder();
                for (int at : places(letters.length, from, to, by)) {
                    slice.appendCodePoint(letters[at]);
                }
                yield slice.toString();
            }
            case List<?> list -> {
                List<Object> slice = new ArrayList<>();
                for (int at : places(list.size(), from, to, by)) {
                    slice.add(list.get(at));
                }
                budget.spend(slice.size());
                yield of instanceof Tuple ? new Tuple(slice) : slice;
            }
            default -> throw new Failure("%s has no slices".formatted(Types.name(of)));
        };
    }

    private static int[] places(int length, Object from, Object to, long step) {
        boolean forward = step > 0;
        long start = bound(from, length, forward ? 0 : length - 1L, forward);
        long end = bound(to, length, forward ? length : -1, forward);
        long count = forward ? (end - start + step - 1) / step : (start - end - step - 1) / -step;
        if (forward ? start >= end : start <= end) {
            return new int[0];
        }
        int[] places = new int[(int) count];
        for (int at = 0; at < places.length; at++) {
            places[at] = (int) (start + at * step);
        }
        return places;
    }

    private static long bound(Object given, int length, long otherwise, boolean forward) {
        if (given instanceof None) {
            return otherwise;
        }
        long place = Numbers.requireInteger(given);
        place = place < 0 ? Math.max(place, -1L - length) + length : place;
        return forward ? Math.clamp(place, 0, length) : Math.clamp(place, -1, length - 1);
    }
}
