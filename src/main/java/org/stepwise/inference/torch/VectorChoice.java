package org.stepwise.inference.torch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.model.ModelConfig;

/** Which steps are computed by vectors. */
interface VectorChoice {

    Logger LOG = LoggerFactory.getLogger(VectorChoice.class);

    /** A number of sequences, up to which vectors are taken unmeasured; 0 for never. Without it, they are measured. */
    String SETTING = "stepwise.vectors";

    /**
     * Makes the choice for a model.
     *
     * @param program with its weights and its pool, which has nothing of use yet
     * @param limit ids from here on have no logits
     * @return null for libtorch alone
     */
    @Nullable
    VectorSteps of(Program program, ModelConfig config, int limit);

    /** What the setting says. */
    static VectorChoice configured() {
        Integer most = Integer.getInteger(SETTING);
        return most == null ? VectorSteps::measured : upTo(most);
    }

    /** Vectors for up to so many sequences, whatever is quicker. */
    static VectorChoice upTo(int most) {
        return (program, config, limit) -> most == 0 ? null : VectorSteps.upTo(most, program, config, limit);
    }

    /** Null as well where the choice cannot be made: what libtorch can do alone is no reason to serve nothing. */
    default @Nullable VectorSteps orNone(Program program, ModelConfig config, int limit) {
        try {
            return of(program, config, limit);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Steps by vectors cannot be had, libtorch computes all of them: {}", e.toString());
            return null;
        }
    }
}
