package org.stepwise.bench.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemFiles;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Step;
import org.stepwise.solver.Task;

/**
 * Right and wrong lines for what a pupil has in front of him. The page does not tell, so his numbers are looked up where the
 * server keeps them.
 */
final class AnswerBook implements AutoCloseable {

    /** Pupils do not write down every step. */
    private static final int MOST_STEPS = 2;

    private final Map<UUID, Problem> bank;
    private final Connection database;

    /**
     * @param right lines that lead on, the answer last
     * @param wrong answers
     */
    record Lines(List<String> right, List<String> wrong) {}

    AnswerBook(Path bank, Connection database) throws IOException {
        this.bank = ProblemFiles.read(bank).stream().collect(Collectors.toMap(Problem::id, Function.identity()));
        this.database = database;
    }

    Lines lines(UUID work, int part) throws SQLException {
        Variant variant = variant(work);
        VariantPart asked = variant.parts().get(part);
        List<String> steps = steps(variant, asked);
        String answer =
                asked.accept().isEmpty() ? asked.expected() : asked.accept().getFirst();
        return new Lines(
                Stream.concat(steps.stream().limit(MOST_STEPS), Stream.of(answer))
                        .toList(),
                asked.reject());
    }

    private static List<String> steps(Variant variant, VariantPart part) {
        String given = part.key().given();
        Optional<Task> task = Optional.ofNullable(variant.task()).flatMap(Task::byId);
        if (given == null
                || task.isEmpty()
                || !(Solver.solve(task.get(), given, null) instanceof Solution.Solved solved)
                || solved.steps().size() < 2) {
            return List.of();
        }
        List<Step> steps = solved.steps();
        return steps.subList(0, steps.size() - 1).stream()
                .map(Step::expression)
                .filter(line -> !line.contains("d/d") && !line.contains("∫") && !line.contains("∅"))
                .toList();
    }

    private synchronized Variant variant(UUID work) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select problem_id, seed from practice.work where id = ?")) {
            query.setObject(1, work);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new ProtocolException("the page shows a work that is not stored");
                }
                return Optional.ofNullable(bank.get(row.getObject(1, UUID.class)))
                        .orElseThrow(() -> new ProtocolException("a problem that is not in the bank"))
                        .variant(row.getLong(2));
            }
        }
    }

    /** How many of these lines are stored. */
    synchronized int stored(Iterable<UUID> lines) throws SQLException {
        int found = 0;
        try (PreparedStatement query = database.prepareStatement("select 1 from practice.attempt where id = ?")) {
            for (UUID line : lines) {
                query.setObject(1, line);
                try (ResultSet row = query.executeQuery()) {
                    found += row.next() ? 1 : 0;
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
