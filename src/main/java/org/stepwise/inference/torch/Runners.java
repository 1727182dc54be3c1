package org.stepwise.inference.torch;

import ai.djl.engine.EngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.cuda.CudaException;
import org.stepwise.inference.cuda.Driver;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.MemoryPlan;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.UnusableModelException;

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
    public static ModelRunner load(ModelFolder folder, Compute on, Quantization quantization, RunnerLimits limits) {
        ModelConfig config = folder.config();
        if (quantization != Quantization.NONE && config.awq() != null) {
            throw new UnusableModelException(
                    folder.id() + " has weights of four bits already: leave --quantization away.");
        }
        if (quantization != Quantization.NONE && quantization.isForCards() != on.isCard()) {
            throw new UnusableModelException("--quantization " + quantization.option() + " is for "
                    + (on.isCard()
                            ? "processors: on a card take fp8, or none."
                            : "cards: on processors take int8, int4 or none."));
        }
        if (limits.length() > config.maxLength()) {
            throw new UnusableModelException("Sequences of " + limits.length() + " tokens are longer than the "
                    + config.maxLength() + " positions that the model was made for.");
        }
        if (!on.isCard()) {
            return PlainRunner.load(folder, on, quantization, limits.vocabulary(), () -> hostRows(config, limits));
        }
        Card card = Driver.load().card(on.card());
        try {
            CudaDevice device = CudaRunner.suits(config, quantization, card) ? opened(card, config) : null;
            if (device == null && quantization != Quantization.NONE) {
                throw new UnusableModelException(
                        "--quantization " + quantization.option() + " needs the fast path, which " + folder.id()
                                + " cannot take on " + card.name() + ": leave it away.");
            }
            return device == null
                    ? plain(folder, on, card, limits)
                    : CudaRunner.load(folder, device, quantization, limits);
        } catch (EngineException e) {
            throw new UnusableModelException(
                    folder.id() + " cannot be loaded on " + card.name() + ": " + firstLine(e), e);
        }
    }

    /** Null if the fast path cannot be had on this card. */
    private static @Nullable CudaDevice opened(Card card, ModelConfig config) {
        try {
            return CudaDevice.open(card.number(), config.type());
        } catch (CudaException e) {
            LOG.warn("The fast path cannot be used on {}: {}", card.name(), e.getMessage());
            return null;
        }
    }

    private static ModelRunner plain(ModelFolder folder, Compute on, Card card, RunnerLimits limits) {
        ModelConfig config = folder.config();
        LOG.warn(
                "{} runs by the plain path on {} (compute capability {}), with weights of type {}",
                folder.id(),
                card.name(),
                card.capability() / 10.0,
                config.type());
        Driver driver = Driver.load();
        driver.enter(card.number());
        CardMemory memory = new CardMemory(driver, card, config, limits);
        memory.refuseWhatDoesNotFit(MemoryPlan.unpacked(config, memory.allowed()));
        return PlainRunner.load(folder, on, Quantization.NONE, limits.vocabulary(), memory::rows);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static int hostRows(ModelConfig config, RunnerLimits limits) {
        long row = config.keyValueSize() * config.type().bytes();
        long most = Math.max(limits.length(), HOST_POOL_BYTES / row);
        return (int) Math.min(most, (long) limits.length() * limits.sequences());
    }
}
