/** The written places that nobody knows, over all reports that stand in a mission. */
@NullMarked
package org.entente.mechanisms.intake.unknown;

import org.jspecify.annotations.NullMarked;
