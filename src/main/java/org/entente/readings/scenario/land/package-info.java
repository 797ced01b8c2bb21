/** The fictional country: its coast, its three levels of areas and their shapes. */
@NullMarked
package org.entente.readings.scenario.land;

import org.jspecify.annotations.NullMarked;
