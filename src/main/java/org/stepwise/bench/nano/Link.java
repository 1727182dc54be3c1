package org.stepwise.bench.nano;

/**
 * A step of a way in words and formulas.
 *
 * @param rule the id of the solver's rule; empty where an author wrote the step
 * @param does what is done, without a full stop
 * @param reckoning closed calculations between dollar signs that the step needs; or nothing
 * @param line what it gives, between dollar signs; or nothing
 * @param plain the line as a pupil would type it; or nothing
 */
record Link(String rule, String does, String reckoning, String line, String plain) {

    /** One sentence or two. */
    String told(Wording wording, Dice dice) {
        if (line.isEmpty()) {
            return reckoning.isEmpty() ? does + "." : does + ": " + reckoning + ".";
        }
        return reckoning.isEmpty() ? does + ": " + line + "." : does + ": " + reckoning + ", so " + line + ".";
    }
}
