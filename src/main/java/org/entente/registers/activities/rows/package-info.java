/** Making activities of the rows of reports. */
@NullMarked
package org.entente.registers.activities.rows;

import org.jspecify.annotations.NullMarked;
