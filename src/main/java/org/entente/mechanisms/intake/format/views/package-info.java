/** Reports seen otherwise than they stand in their file. */
@NullMarked
package org.entente.mechanisms.intake.format.views;

import org.jspecify.annotations.NullMarked;
