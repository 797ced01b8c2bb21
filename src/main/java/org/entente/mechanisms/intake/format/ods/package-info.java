/** Reads spreadsheets of the OpenDocument kind, a row at a time. */
@NullMarked
package org.entente.mechanisms.intake.format.ods;

import org.jspecify.annotations.NullMarked;
