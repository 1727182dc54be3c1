/** A model folder, its weights, and the program that computes logits from tokens. */
@NamedInterface("model")
@NullMarked
package org.stepwise.inference.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
