/** Telling a million things apart in memory that holds no object for any of them. */
@NullMarked
package org.entente.mechanisms.intake.prints;

import org.jspecify.annotations.NullMarked;
