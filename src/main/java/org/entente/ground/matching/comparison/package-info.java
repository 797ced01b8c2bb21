/** How alike the values of two records are, column by column, in few graded levels. */
@NullMarked
@NamedInterface("comparison")
package org.entente.ground.matching.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
