@NullMarked
package org.entente.ground.ledger.log.notes;

import org.jspecify.annotations.NullMarked;
