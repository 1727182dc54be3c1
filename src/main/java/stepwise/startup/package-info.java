/** What happens before and just after the application starts: the data folder, one sentence on failure, the ready line. */
@NullMarked
package stepwise.startup;

import org.jspecify.annotations.NullMarked;
