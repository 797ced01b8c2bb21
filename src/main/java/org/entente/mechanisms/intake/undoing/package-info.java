/** Taking published imports back. */
@NullMarked
@NamedInterface("undoing")
package org.entente.mechanisms.intake.undoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
