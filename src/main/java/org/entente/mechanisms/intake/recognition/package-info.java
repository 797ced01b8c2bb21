/** What a row of a report names: its organisation, place, sector and status, and what is wrong. */
@NullMarked
@NamedInterface("recognition")
package org.entente.mechanisms.intake.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
