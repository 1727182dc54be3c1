package org.stepwise.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.stepwise.shared.StartupRefused;

/** Demonstration accounts have a known password: while they are open, only this machine may reach the server. */
@Component
class DemoStaysLocal implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final String address;
    private final boolean demo;

    DemoStaysLocal(
            Accounts accounts,
            @Value("${server.address:0.0.0.0}") String address,
            @Value("${stepwise.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.address = address;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean willHaveDemo = accounts.hasDemo() || demo && accounts.isEmpty();
        if (willHaveDemo && !isLoopback()) {
            throw new StartupRefused("Demonstration accounts have a known password, so this server may listen on"
                    + " 127.0.0.1 only: start with --no-demo on a fresh data folder, or leave --host out.");
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
