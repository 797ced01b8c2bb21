/** What was given for a row beyond its cells, kept whole for registers to read. */
@NullMarked
@NamedInterface("documents")
package org.entente.mechanisms.intake.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
