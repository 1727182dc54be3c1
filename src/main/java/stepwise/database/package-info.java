/**
 * The database server: one that this process runs itself, or one that is there already.
 *
 * <p>Not below {@code org.stepwise}: a test of one module drops every bean whose class belongs to another module, and
 * auto-configurations are no exception.
 */
@NullMarked
package stepwise.database;

import org.jspecify.annotations.NullMarked;
