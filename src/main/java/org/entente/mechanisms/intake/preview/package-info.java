/** A report as a difference: what would become of each row, kept so that people can look at it. */
@NullMarked
package org.entente.mechanisms.intake.preview;

import org.jspecify.annotations.NullMarked;
