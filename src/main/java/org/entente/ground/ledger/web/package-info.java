/** The log for whoever wants to watch it, and the proof of a record for whoever may read it. */
@NullMarked
package org.entente.ground.ledger.web;

import org.jspecify.annotations.NullMarked;
