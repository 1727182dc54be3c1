/** Graphics cards: which are there, and kernels of our own on them. It knows no tensors. */
@NamedInterface("cuda")
@NullMarked
package org.stepwise.inference.cuda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
