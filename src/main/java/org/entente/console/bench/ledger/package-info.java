/** What the ledger costs the one who writes, who logs and who verifies. */
@NullMarked
package org.entente.console.bench.ledger;

import org.jspecify.annotations.NullMarked;
