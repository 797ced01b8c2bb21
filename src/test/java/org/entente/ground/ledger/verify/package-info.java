@NullMarked
package org.entente.ground.ledger.verify;

import org.jspecify.annotations.NullMarked;
