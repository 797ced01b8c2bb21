/** The verb {@code link}: the records of one table or two that speak of the same thing. */
@NullMarked
package org.entente.console.linking;

import org.jspecify.annotations.NullMarked;
