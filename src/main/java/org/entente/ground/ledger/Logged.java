package org.entente.ground.ledger;

import org.entente.ground.ledger.EntryStore.Place;
import org.entente.ground.ledger.log.leaves.Leaf;
import org.entente.ground.releasability.Labelled;

/** A leaf at its index, and the revision that it is of. */
record Logged(long index, int label, Place place, Leaf leaf) implements Labelled {}
