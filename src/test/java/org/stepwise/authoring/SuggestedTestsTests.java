package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.ProblemDesk;

/** What proposing tests costs the others. */
@IntegrationTest
class SuggestedTestsTests {

    private final ProblemCatalog catalog;
    private final WatchedTrial trial;

    SuggestedTestsTests(ProblemCatalog catalog, ProblemDesk desk) {
        this.catalog = catalog;
        this.trial = new WatchedTrial(desk);
    }

    private SuggestedTests.Examples suggested(DraftTree tree) {
        return new SuggestedTests(trial, catalog).of(tree.withId(UUID.randomUUID()), 0);
    }

    /** Counts its passes, and can be kept from ending one. */
    private static class WatchedTrial extends DraftTrial {

        private final AtomicInteger passes = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile CountDownLatch end = new CountDownLatch(0);

        WatchedTrial(ProblemDesk desk) {
            super(desk);
        }

        @Override
        DraftReport of(String text) {
            passes.incrementAndGet();
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.of(text);
        }
    }

    @Test
    void proposingWaitsUntilAnotherDraftIsTried() throws Exception {
        trial.end = new CountDownLatch(1);
        CompletableFuture<DraftReport> tried = new CompletableFuture<>();
        new TrialRunner(trial, (text, report) -> tried.complete(report))
                .run(WorkshopTests.roots("1..6").withId(UUID.randomUUID()).text());
        trial.begun.await();
        CompletableFuture<SuggestedTests.Examples> proposed =
                CompletableFuture.supplyAsync(() -> suggested(WorkshopTests.roots("1..6")));
        try {
            Thread.sleep(300);
            assertThat(trial.passes).hasValue(1);
        } finally {
            trial.end.countDown();
        }
        assertThat(tried.join().problem()).isNotNull();
        assertThat(proposed.join().added()).isPositive();
    }
}
