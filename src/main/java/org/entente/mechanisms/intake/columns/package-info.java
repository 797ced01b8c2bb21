/** What the columns of a table mean: from their tags, their header words and their values. */
@NullMarked
@NamedInterface("columns")
package org.entente.mechanisms.intake.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
