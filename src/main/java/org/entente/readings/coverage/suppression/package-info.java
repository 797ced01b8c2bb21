/**
 * Figures that leave for everybody: no small number of people in them, and none to be worked out.
 */
@NullMarked
package org.entente.readings.coverage.suppression;

import org.jspecify.annotations.NullMarked;
