package org.stepwise.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** On a first start without demo data: prints the one-time link with which the admin opens an account. */
@Component
class FirstStart {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Environment environment;
    private final boolean demo;

    FirstStart(
            Accounts accounts,
            Invitations invitations,
            Environment environment,
            @Value("${stepwise.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener
    @Order(100)
    void on(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        if (!demo && port != null && accounts.isEmpty()) {
            System.out.println(
                    "Nobody has an account yet. Open the admin's account here, within 7 days: http://127.0.0.1:" + port
                            + "/" + invitations.setUp());
        }
    }
}
