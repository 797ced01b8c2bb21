/** How fast reports are taken in: a workbook to its preview, a million rows to the register. */
@NullMarked
package org.entente.console.bench.intake;

import org.jspecify.annotations.NullMarked;
