/** Who and what the mission speaks of, and how each is called in every language. */
@NullMarked
package org.entente.readings.scenario.cast;

import org.jspecify.annotations.NullMarked;
