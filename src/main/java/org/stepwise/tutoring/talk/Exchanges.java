package org.stepwise.tutoring.talk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.shared.NotFound;

/** Stored questions and answers. Another pupil's are {@link NotFound}. */
@Component
class Exchanges {

    private static final int MOST_WORDS = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final ExchangeRepository exchanges;
    private final TransactionOperations transaction;
    private final Clock clock;

    Exchanges(ExchangeRepository exchanges, TransactionOperations transaction, Clock clock) {
        this.exchanges = exchanges;
        this.transaction = transaction;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** Oldest first, without what was replaced. */
    List<Exchange> of(UUID pupil, UUID work, int part) {
        return exchanges.findByPupilIdAndWorkIdAndPartIndexAndReplacedFalseOrderByAskedAtAscIdAsc(pupil, work, part);
    }

    Optional<Exchange> find(UUID pupil, UUID id) {
        Optional<Exchange> exchange = exchanges.findById(id);
        if (exchange.isPresent() && !exchange.get().pupil().equals(pupil)) {
            throw new NotFound("answer");
        }
        return exchange;
    }

    Exchange require(UUID pupil, UUID id) {
        return find(pupil, id).orElseThrow(() -> new NotFound("answer"));
    }

    /** Stores a new one in the place of others, which stay in the store. */
    void add(Exchange exchange, List<Exchange> replaced, Runnable more) {
        transaction.executeWithoutResult(status -> {
            for (Exchange old : replaced) {
                exchanges.findById(old.getId()).ifPresent(stored -> {
                    stored.replace();
                    exchanges.save(stored);
                });
            }
            exchanges.save(exchange);
            more.run();
        });
    }

    void keep(Telling telling, @Nullable String model) {
        change(telling.now().id(), exchange -> exchange.keep(telling, model, clock.instant()));
    }

    /** It is waited for or being written still, however long that takes. */
    void touch(UUID id, Answer.State state) {
        transaction.executeWithoutResult(status -> exchanges.touch(id, state, clock.instant()));
    }

    void rate(UUID pupil, UUID id, int helpful) {
        require(pupil, id);
        change(id, exchange -> exchange.rate(Integer.signum(helpful)));
    }

    private void change(UUID id, Consumer<Exchange> change) {
        transaction.executeWithoutResult(status -> exchanges.findById(id).ifPresent(exchange -> {
            change.accept(exchange);
            exchanges.save(exchange);
        }));
    }

    /** Works and conversations in which all these words stand, or begin so. */
    List<UUID> search(UUID pupil, String words) {
        List<String> all = BETWEEN_WORDS
                .splitAsStream(words)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .toList();
        return all.isEmpty()
                ? List.of()
                : exchanges.search(pupil, String.join(" & ", all)).stream()
                        .map(UUID::fromString)
                        .toList();
    }
}
