/** Mending all rows that share an issue at once, as a person asked. */
@NullMarked
package org.entente.mechanisms.intake.repairs;

import org.jspecify.annotations.NullMarked;
