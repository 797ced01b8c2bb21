/** Files as they were given: kept and given back in parts, to those who may have them whole. */
@NullMarked
package org.entente.mechanisms.intake.originals;

import org.jspecify.annotations.NullMarked;
