package org.stepwise.inference.sampling.grammar;

/** What stands on an edge of a grammar: a word of an automaton, or all that a rule describes. */
sealed interface Symbol permits Terminal, Rule {}
