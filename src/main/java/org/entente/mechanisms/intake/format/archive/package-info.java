/** Opens strangers' archives: sizes are checked as claimed, and again as they turn out. */
@NullMarked
package org.entente.mechanisms.intake.format.archive;

import org.jspecify.annotations.NullMarked;
