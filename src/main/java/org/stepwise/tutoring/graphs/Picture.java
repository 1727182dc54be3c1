package org.stepwise.tutoring.graphs;

import java.util.List;

/**
 * A drawing and what it says.
 *
 * @param svg has the words as its text alternative
 * @param claims what can be read off it, each as a line of mathematics
 */
public record Picture(String svg, String title, String words, List<String> claims) {

    public Picture {
        claims = List.copyOf(claims);
    }
}
