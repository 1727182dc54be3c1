package org.stepwise.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.identity.NewAccount;
import org.stepwise.identity.SignInName;
import org.stepwise.shared.Message;

/** Says of each row whether it is new, here already, or what has to be changed in it. */
final class RosterCheck {

    private final Set<String> namesHere;
    private final Set<String> signInNamesHere;
    private final Set<String> signInNamesTaken;
    private final Map<String, Integer> rowOfName = new HashMap<>();
    private final Map<String, Integer> rowOfSignIn = new HashMap<>();

    /**
     * @param namesHere of the pupils of the class, as {@link RosterLine#key}
     * @param signInNamesTaken by anybody
     */
    RosterCheck(Set<String> namesHere, Set<String> signInNamesHere, Set<String> signInNamesTaken) {
        this.namesHere = namesHere;
        this.signInNamesHere = signInNamesHere;
        this.signInNamesTaken = signInNamesTaken;
    }

    List<RosterRow> check(List<RosterLine> lines) {
        return lines.stream().map(this::check).toList();
    }

    private RosterRow check(RosterLine line) {
        Message problem = Optional.ofNullable(unreadable(line))
                .orElseGet(() -> doubled(line).orElse(null));
        if (problem != null) {
            return RosterRow.problem(line, problem);
        }
        rowOfName.putIfAbsent(RosterLine.key(line.name()), line.row());
        if (line.signInName().isEmpty()) {
            return namesHere.contains(RosterLine.key(line.name())) ? RosterRow.here(line) : RosterRow.fresh(line);
        }
        rowOfSignIn.put(line.signInName(), line.row());
        if (signInNamesHere.contains(line.signInName())) {
            return RosterRow.here(line);
        }
        return signInNamesTaken.contains(line.signInName())
                ? RosterRow.problem(line, Message.of("identity.signIn.taken", line.signInName()))
                : RosterRow.fresh(line);
    }

    private static @Nullable Message unreadable(RosterLine line) {
        if (line.columns() > 0) {
            return Message.of("classroom.row.columns");
        }
        if (line.name().isEmpty()) {
            return Message.of("classroom.row.noName");
        }
        if (line.name().length() > NewAccount.LONGEST_NAME) {
            return Message.of("identity.name.long", Integer.toString(NewAccount.LONGEST_NAME));
        }
        if (!line.signInName().isEmpty() && !SignInName.isAllowed(line.signInName())) {
            return Message.of("classroom.row.signIn", Integer.toString(SignInName.LONGEST));
        }
        return line.group().length() > Groups.LONGEST_NAME
                ? Message.of("classroom.group.name", Integer.toString(Groups.LONGEST_NAME))
                : null;
    }

    private Optional<Message> doubled(RosterLine line) {
        Integer signIn = rowOfSignIn.get(line.signInName());
        if (signIn != null) {
            return Optional.of(Message.of("classroom.row.doubleSignIn", Integer.toString(signIn)));
        }
        Integer name = rowOfName.get(RosterLine.key(line.name()));
        return name != null && line.signInName().isEmpty()
                ? Optional.of(Message.of("classroom.row.double", Integer.toString(name)))
                : Optional.empty();
    }
}
