package org.stepwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.ObjectMapper;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(StepwiseApplication.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        modules.verify();
    }

    /** With the list, a start need not read every class to know whose migrations there are. */
    @Test
    void theListForTheStartHasEveryModuleBehindThoseItUses() throws IOException {
        List<String> listed = List.copyOf(new ObjectMapper()
                .readTree(new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream())
                .propertyNames());
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
        modules.forEach(module -> module.getDirectDependencies(modules)
                .uniqueModules()
                .forEach(used -> assertThat(listed.indexOf(used.getIdentifier().toString()))
                        .as("%s uses %s", module.getIdentifier(), used.getIdentifier())
                        .isLessThan(listed.indexOf(module.getIdentifier().toString()))));
    }
}
