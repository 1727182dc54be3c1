package org.stepwise.classroom;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stepwise.identity.Throttle;

/** Codes cannot be guessed one after another; a whole class behind one address may still mistype. */
@Component
class JoinThrottle {

    private final Throttle byAddress = new Throttle(60, Duration.ofMinutes(5));

    boolean isClosedFor(String address) {
        return byAddress.isClosedFor(address);
    }

    void countMiss(String address) {
        byAddress.countFailure(address);
    }
}
