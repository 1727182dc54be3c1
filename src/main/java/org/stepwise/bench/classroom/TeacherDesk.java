package org.stepwise.bench.classroom;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The demonstration school's teacher: adds the pupils to the class that has a set, and looks at it while they work. */
final class TeacherDesk implements AutoCloseable {

    private static final String NAME = "grace.okafor";
    private static final String PASSWORD = "stepwise-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final VaadinPage page;
    private final Visitor visitor;
    private final Traffic traffic;
    private final String schoolClass;

    /** A pupil's name, and what to sign in with as the teacher hands it out. */
    record Ticket(String pupil, String signInName, String password) {}

    TeacherDesk(Visitor visitor, Traffic traffic) throws IOException, InterruptedException {
        this.visitor = visitor;
        this.traffic = traffic;
        visitor.signIn(NAME, PASSWORD);
        try (VaadinPage classes = VaadinPage.open(visitor, "classes", traffic)) {
            this.schoolClass = classes.see(
                            tree -> tree.get("a", link -> link.attribute("href").startsWith("classes/")))
                    .attribute("href")
                    .substring("classes/".length());
        }
        this.page = VaadinPage.open(visitor, "classes/" + schoolClass + "/roster", traffic);
    }

    List<Ticket> addPupils(int count) throws IOException, InterruptedException {
        String list = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Pupil Bench " + number)
                .collect(Collectors.joining("\n"));
        page.fill(page.see(tree -> tree.get("vaadin-text-area", field -> true)), list);
        page.click(button("Look at the rows"));
        page.click(button("Add "));
        page.await("the passwords", PATIENCE, tree -> tickets(tree).size() == count);
        return page.see(TeacherDesk::tickets);
    }

    private StateNode button(String text) {
        return page.see(
                tree -> tree.get("vaadin-button", button -> button.text().startsWith(text)));
    }

    private static List<Ticket> tickets(StateTree tree) {
        List<Ticket> tickets = new ArrayList<>();
        tree.elements("tr").forEach(row -> {
            List<String> codes = row.all()
                    .filter(node -> node.is("span") && node.hasClass("mono"))
                    .map(StateNode::text)
                    .toList();
            if (codes.size() == 2) {
                String pupil = row.all()
                        .filter(node -> node.is("td"))
                        .findFirst()
                        .map(StateNode::text)
                        .orElse("");
                tickets.add(new Ticket(pupil, codes.get(0), codes.get(1)));
            }
        });
        return tickets;
    }

    VaadinPage liveRoom() throws IOException, InterruptedException {
        return VaadinPage.open(visitor, "live/" + schoolClass, traffic);
    }

    /** What the live room says of who is there. */
    static String here(VaadinPage room) {
        return room.see(tree -> tree.find(
                        "p", node -> node.hasClass("quiet") && node.text().contains("at work"))
                .map(StateNode::text)
                .orElse("nothing"));
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
