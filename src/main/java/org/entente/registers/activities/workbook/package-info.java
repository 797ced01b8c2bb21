/** One's own activities as a workbook to edit and send back. */
@NullMarked
package org.entente.registers.activities.workbook;

import org.jspecify.annotations.NullMarked;
