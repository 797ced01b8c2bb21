@NullMarked
package org.entente.ground.ledger.log;

import org.jspecify.annotations.NullMarked;
