/** The verbs that take files into registers. */
@NullMarked
package org.entente.console.registers;

import org.jspecify.annotations.NullMarked;
