package org.stepwise.bench.classroom;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a pupil does on a page with a problem. */
record SolvePage(VaadinPage page) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Where the pupil writes now. */
    record Place(StateNode field, UUID work, int part) {}

    /**
     * What the page said to a line.
     *
     * @param mark of the line; {@code unread} if it could not be read
     * @param at when the page showed it
     */
    record Said(String mark, long at) {}

    Optional<Place> place() {
        return page.see(tree -> tree.find(
                        "sw-math-line-field",
                        field -> field.text("storageKey").contains("/") && !field.hasAttribute("hidden"))
                .map(SolvePage::place));
    }

    private static Place place(StateNode field) {
        String[] key = field.text("storageKey").split("/");
        return new Place(field, UUID.fromString(key[0]), Integer.parseInt(key[1]));
    }

    /** The letters that were typed so far rested for a moment: the page shows how they are read. */
    void type(Place place, String text) throws IOException, InterruptedException {
        page.event(place.field(), "line-changed", Map.of("event.detail.text", text));
    }

    Said finish(Place place, UUID id, String text) throws IOException, InterruptedException {
        int before = page.see(SolvePage::lines);
        String line = id.toString();
        page.event(place.field(), "line-finished", Map.of("event.detail.id", line, "event.detail.text", text));
        long at = page.await("a verdict", PATIENCE, tree -> page.isCalled("showUnread", line) || lines(tree) > before);
        return new Said(
                page.isCalled("showUnread", line) ? "unread" : page.see(tree -> lastMark(tree, place.part())), at);
    }

    private static int lines(StateTree tree) {
        return tree.elements("sw-lines")
                .map(node -> node.property("lines"))
                .mapToInt(lines -> lines == null ? 0 : lines.size())
                .sum();
    }

    private static String lastMark(StateTree tree, int part) {
        JsonNode lines = tree.elements("sw-lines")
                .skip(part)
                .findFirst()
                .map(node -> node.property("lines"))
                .orElse(null);
        return lines == null ? "" : lines.path(lines.size() - 1).path("mark").asString("");
    }

    /** Opens the tutor's page, and asks for the next hint. */
    Optional<Long> hint() throws IOException, InterruptedException {
        Optional<StateNode> open = hintButton();
        if (open.isEmpty()) {
            Optional<StateNode> stuck = button("stuck");
            if (stuck.isEmpty()) {
                return Optional.empty();
            }
            page.click(stuck.get());
        }
        Optional<StateNode> next = hintButton();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        long before = page.see(SolvePage::hints);
        page.click(next.get());
        return Optional.of(page.await("a hint", PATIENCE, tree -> hints(tree) > before));
    }

    private static long hints(StateTree tree) {
        return tree.elements("section").filter(node -> node.hasClass("from")).count();
    }

    private Optional<StateNode> hintButton() {
        return button("next-hint");
    }

    private Optional<StateNode> button(String id) {
        return page.see(tree -> tree.find("button", node -> node.attribute("id").equals(id)));
    }

    boolean isSolved() {
        return page.see(tree -> tree.find("aside", node -> node.hasClass("after")))
                .isPresent();
    }

    /** To the next problem; at the end of the set to the same one with other numbers. */
    void goOn() throws IOException, InterruptedException {
        StateNode way = button("next-problem")
                .orElseGet(() -> page.see(tree -> tree.get("aside", node -> node.hasClass("after"))
                        .all()
                        .filter(node -> node.is("button") && node.hasClass("next"))
                        .findFirst()
                        .orElseThrow(() -> new ProtocolException("There is no way on"))));
        page.click(way);
        page.await(
                "the next problem",
                PATIENCE,
                tree -> tree.find("aside", node -> node.hasClass("after")).isEmpty());
    }
}
