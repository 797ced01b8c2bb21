/** Gaps: what is needed beside what reached people, by area and sector. */
@NullMarked
package org.entente.readings.coverage.gaps;

import org.jspecify.annotations.NullMarked;
