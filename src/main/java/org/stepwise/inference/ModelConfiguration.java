package org.stepwise.inference;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stepwise.inference.remote.RemoteChatModel;
import org.stepwise.inference.worker.SupervisedWorker;

/** Which model the school has, by {@code stepwise.model}: none, a model folder, or addresses of servers with commas between. */
@Configuration
class ModelConfiguration {

    @Bean
    ChatModel chatModel(
            @Value("${stepwise.model:none}") String model,
            @Value("${stepwise.model-key:}") String key,
            WorkerCommand worker) {
        if (model.isBlank() || model.equals("none")) {
            return new NoModel();
        }
        if (model.startsWith("http://") || model.startsWith("https://")) {
            List<URI> servers = Arrays.stream(model.split(","))
                    .map(String::strip)
                    .map(URI::create)
                    .toList();
            return RemoteChatModel.connect(servers, key, () -> {});
        }
        return SupervisedWorker.start(worker.of(Path.of(model)));
    }
}
