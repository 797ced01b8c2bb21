/** The kinds of file that can be read, and the rows that come out of them. */
@NullMarked
@NamedInterface("format")
package org.entente.mechanisms.intake.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
