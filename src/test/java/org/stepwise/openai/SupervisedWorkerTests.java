package org.stepwise.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelState;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.inference.worker.SupervisedWorker;

/** A real worker process with a tiny model, killed and brought back. */
class SupervisedWorkerTests {

    @TempDir
    Path folder;

    @Test
    void aWorkerThatIsKilledIsReplacedWhileTheApplicationGoesOn() throws Exception {
        try (SupervisedWorker model =
                SupervisedWorker.start(new ThisWorker().of(TinyModel.write(folder.resolve("tiny"))))) {
            assertThat(model.state()).isInstanceOf(ModelState.Starting.class);
            await(() -> model.state() instanceof ModelState.Ready);
            assertThat(answer(model)).isNotEmpty();

            ProcessHandle first = worker();
            first.destroyForcibly();
            await(() -> model.state() instanceof ModelState.Unavailable);
            assertThatThrownBy(() -> answer(model)).isInstanceOf(ModelUnavailableException.class);

            await(() -> model.state() instanceof ModelState.Ready);
            assertThat(answer(model)).isNotEmpty();
            assertThat(worker().pid()).isNotEqualTo(first.pid());
        }
        await(() -> ProcessHandle.current().children().noneMatch(SupervisedWorkerTests::isWorker));
    }

    @Test
    void aFolderThatHoldsNoModelIsNamed() throws Exception {
        try (SupervisedWorker model = SupervisedWorker.start(new ThisWorker().of(folder.resolve("nothing")))) {
            await(() -> model.state() instanceof ModelState.Unavailable);
            assertThat(((ModelState.Unavailable) model.state()).why()).contains("There is no folder");
        }
    }

    private static String answer(SupervisedWorker model) throws InterruptedException {
        ChatRequest request = ChatRequest.of(List.of(new ChatMessage(ChatMessage.Role.USER, "Hello")), 8, "pupil");
        StringBuilder text = new StringBuilder();
        try (ChatStream stream = model.chat(request)) {
            for (String more = stream.next(); more != null; more = stream.next()) {
                text.append(more);
            }
        }
        return text.toString();
    }

    private static ProcessHandle worker() {
        return ProcessHandle.current()
                .children()
                .filter(SupervisedWorkerTests::isWorker)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
