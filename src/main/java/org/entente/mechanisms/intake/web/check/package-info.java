/** The pages on which a report is checked before it is published, row by row. */
@NullMarked
package org.entente.mechanisms.intake.web.check;

import org.jspecify.annotations.NullMarked;
