/** The verbs of the ledger: its checkpoint, a bundle to take away, and verifying one. */
@NullMarked
package org.entente.console.ledger;

import org.jspecify.annotations.NullMarked;
