/** Parts of a file that are given back in its own layout. */
@NullMarked
package org.entente.mechanisms.intake.format.excerpts;

import org.jspecify.annotations.NullMarked;
