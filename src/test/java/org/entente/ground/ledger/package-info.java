@NullMarked
package org.entente.ground.ledger;

import org.jspecify.annotations.NullMarked;
