/** Reads the tables inside archives and packed files, whatever kind of file they are. */
@NullMarked
package org.entente.mechanisms.intake.format.packed;

import org.jspecify.annotations.NullMarked;
