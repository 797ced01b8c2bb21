/** The verb {@code resolve}: written names to entries of the registers. */
@NullMarked
package org.entente.console.resolving;

import org.jspecify.annotations.NullMarked;
