/** The rules, each by itself. */
@NullMarked
package org.entente.readings.noticing.rules;

import org.jspecify.annotations.NullMarked;
