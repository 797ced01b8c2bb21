/** Verbs by which an operator keeps a node: copying it and bringing it back. */
@NullMarked
package org.entente.console.keeping;

import org.jspecify.annotations.NullMarked;
