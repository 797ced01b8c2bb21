/** Bringing what people decided since to what is published. */
@NullMarked
package org.entente.mechanisms.intake.reapplying;

import org.jspecify.annotations.NullMarked;
