/** What the text of a cell says: dates, counts, marks of a person, and the row's own hash. */
@NullMarked
@NamedInterface("values")
package org.entente.mechanisms.intake.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
