/** An IATI activity as typed values, for registers to read. */
@NullMarked
@NamedInterface("iati-model")
package org.entente.mechanisms.intake.iati.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
