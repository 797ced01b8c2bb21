/** IATI activities as reports: each is a row, and the whole of it is kept as a document. */
@NullMarked
@NamedInterface("iati")
package org.entente.mechanisms.intake.iati;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
