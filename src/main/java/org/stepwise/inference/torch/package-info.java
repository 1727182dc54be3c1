/** The model on a device: its TorchScript program, run by DJL's PyTorch engine. */
@NamedInterface("torch")
@NullMarked
package org.stepwise.inference.torch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
