package org.stepwise.batch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.stepwise.grading.Budget;
import org.stepwise.shared.Message;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Step;
import org.stepwise.solver.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./stepwise solve}: tasks in, answers with their steps out. */
public final class SolveTasks implements Door.Answering {

    SolveTasks() {}

    public static void main(String[] arguments) throws IOException {
        new Door(new SolveTasks())
                .run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.exit(0);
    }

    @Override
    public void answer(JsonNode request, ObjectNode answer) {
        String id = GradeBatch.text(request, "task");
        String input = GradeBatch.text(request, "input");
        if (id == null || input == null) {
            refuse(Message.of("batch.task-fields"), answer);
            return;
        }
        Optional<Task> task = Task.byId(id);
        if (task.isEmpty()) {
            refuse(Message.of("batch.task", id), answer);
            return;
        }
        String variable = GradeBatch.text(request, "variable");
        Solution solution = Budget.within(
                () -> Solver.solve(task.get(), input, variable),
                () -> new Solution.Unsupported(Texts.of(Message.of("batch.too-much"))));
        switch (solution) {
            case Solution.Solved solved -> fill(solved, answer);
            case Solution.Unsupported unsupported -> answer.put("unsupported", unsupported.reason());
        }
    }

    private static void fill(Solution.Solved solved, ObjectNode answer) {
        answer.put("answer", solved.answer());
        ArrayNode steps = answer.putArray("steps");
        for (Step step : solved.steps()) {
            steps.addObject()
                    .put("expression", step.expression())
                    .put("rule", step.rule().id())
                    .put("text", step.text());
        }
    }

    @Override
    public void refuse(Message reason, ObjectNode answer) {
        answer.put("unsupported", Texts.of(reason));
        answer.put("message", Texts.of(reason));
    }
}
