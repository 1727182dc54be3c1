package org.stepwise.inference.torch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.cuda.CudaException;
import org.stepwise.inference.cuda.Driver;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.ModelRunner;

/** Chooses how a model is run on a device. */
public final class Runners {

    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);

    /** Memory for keys and values on a processor, unless one request of full length needs more. */
    private static final long HOST_POOL_BYTES = 2L << 30;

    private Runners() {}

    /**
     * Loads a model; the calling thread is the one that runs it.
     *
     * @param on what {@link Libtorch#load} has given
     * @throws org.stepwise.inference.model.UnusableModelException if it cannot be run there
     */
    public static ModelRunner load(ModelFolder folder, Compute on, RunnerLimits limits) {
        ModelConfig config = folder.config();
        if (!on.isCard()) {
            return PlainRunner.load(folder, on, limits.vocabulary(), () -> hostRows(config, limits));
        }
        Driver driver = Driver.load();
        Card card = driver.card(on.card());
        if (CudaRunner.suits(config, card)) {
            try {
                return CudaRunner.load(folder, on, limits);
            } catch (CudaException e) {
                LOG.warn("The fast path cannot be used on {}: {}", card.name(), e.getMessage());
            }
        }
        LOG.warn(
                "{} runs by the plain path on {} (compute capability {}), with weights of type {}",
                folder.id(),
                card.name(),
                card.capability() / 10.0,
                config.type());
        return PlainRunner.load(
                folder, on, limits.vocabulary(), () -> new CardMemory(driver, card, config, limits).rows());
    }

    private static int hostRows(ModelConfig config, RunnerLimits limits) {
        long row = config.keyValueSize() * config.type().bytes();
        long most = Math.max(limits.length(), HOST_POOL_BYTES / row);
        return (int) Math.min(most, (long) limits.length() * limits.sequences());
    }
}
