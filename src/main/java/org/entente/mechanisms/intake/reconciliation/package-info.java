/** Recognising the rows of a re-issued report: unchanged, changed, new, and those now missing. */
@NullMarked
@NamedInterface("reconciliation")
package org.entente.mechanisms.intake.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
