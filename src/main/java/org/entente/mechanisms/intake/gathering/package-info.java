/** The rows of a report gathered in one pass: equal ones once, in bounded memory. */
@NullMarked
package org.entente.mechanisms.intake.gathering;

import org.jspecify.annotations.NullMarked;
