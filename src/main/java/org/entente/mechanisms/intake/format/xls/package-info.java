/** Reads the workbooks of Excel 97 to 2003, a row at a time. */
@NullMarked
package org.entente.mechanisms.intake.format.xls;

import org.jspecify.annotations.NullMarked;
