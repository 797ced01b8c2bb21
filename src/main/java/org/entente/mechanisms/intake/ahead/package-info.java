/** Work that a thread of its own does ahead of whoever waits for it. */
@NullMarked
package org.entente.mechanisms.intake.ahead;

import org.jspecify.annotations.NullMarked;
