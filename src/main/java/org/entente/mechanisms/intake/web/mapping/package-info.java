/**
 * Saying what the system could not know of a file: its table, columns, values; and what it learned.
 */
@NullMarked
package org.entente.mechanisms.intake.web.mapping;

import org.jspecify.annotations.NullMarked;
