package org.stepwise;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.stepwise.inference.ScriptedModel;

/** A model that is off until a test gives it something to say. */
@TestConfiguration
public class ScriptedTutor {

    @Bean
    @Primary
    ScriptedModel scriptedModel() {
        return new ScriptedModel();
    }
}
