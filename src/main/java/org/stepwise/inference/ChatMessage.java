package org.stepwise.inference;

/** A part of a conversation. */
public record ChatMessage(Role role, String text) {

    /** Who says it. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }
}
