package org.stepwise.paper;

import java.util.List;
import java.util.function.Supplier;

/**
 * What one pupil gets, or all who have the same variant.
 *
 * @param name whose it is; empty for a line to write it on
 * @param variant its letter; empty where there are none
 * @param due when it is due, in words; empty where it is not
 * @param problems made when their turn comes, so that those of a whole school need not be there at once
 */
public record Sheet(String name, String variant, String due, Supplier<List<Asked>> problems) {

    /** In lists and on bookmarks. */
    String label(Words words) {
        return name.isBlank() ? words.of(variant.isEmpty() ? "paper.all" : "paper.variant", variant) : name;
    }
}
