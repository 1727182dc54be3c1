/** The components of the user interface: each wraps one element of {@code frontend/components}. */
@NamedInterface("ui")
@NullMarked
package org.stepwise.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
