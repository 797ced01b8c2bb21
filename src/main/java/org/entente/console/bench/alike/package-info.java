/** Whether what is hidden from a reader and what was never there are told apart by any answer. */
@NullMarked
package org.entente.console.bench.alike;

import org.jspecify.annotations.NullMarked;
