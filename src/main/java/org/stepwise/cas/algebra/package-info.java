/** Normal forms: equality, forms, derivatives. */
@NamedInterface("algebra")
@NullMarked
package org.stepwise.cas.algebra;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
