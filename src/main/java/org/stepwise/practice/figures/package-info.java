/** What happened at each problem, counted in the tables of practice: for whoever knows whose pupils these are. */
@NamedInterface("figures")
@NullMarked
package org.stepwise.practice.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
