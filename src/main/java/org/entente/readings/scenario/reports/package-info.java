/** Partners' files: what people make of the truth when they fill in a table. */
@NullMarked
package org.entente.readings.scenario.reports;

import org.jspecify.annotations.NullMarked;
