/** Recognising the rows of a re-issued report: unchanged, changed, new, and those now missing. */
@NullMarked
package org.entente.mechanisms.intake.reconciliation;

import org.jspecify.annotations.NullMarked;
