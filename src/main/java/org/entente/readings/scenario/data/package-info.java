/** The words, names and layouts that the generator draws from, as data files. */
@NullMarked
package org.entente.readings.scenario.data;

import org.jspecify.annotations.NullMarked;
