package org.entente.ground.matching.candidates;

/** Gives records keys; two records that share one may be worth comparing. */
interface KeySource {

  /** Adds the keys of all records. */
  void addTo(Postings postings);
}
