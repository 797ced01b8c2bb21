package org.entente.ground.ledger;

import java.util.UUID;
import org.entente.ground.ledger.log.leaves.Leaf;
import org.entente.ground.releasability.Labelled;

/** A leaf at its index, and the revision that it is of. */
record Logged(long index, int label, UUID record, int number, Leaf leaf) implements Labelled {}
