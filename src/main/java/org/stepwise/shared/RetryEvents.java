package org.stepwise.shared;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** An event whose listener failed is told again, not only after a restart. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetryEvents {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final IncompleteEventPublications publications;

    RetryEvents(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tellAgain() {
        publications.resubmitIncompletePublicationsOlderThan(AGE);
    }
}
