package org.entente.ground.matching.candidates;

/** Gives records keys; two records that share one may be worth comparing. */
interface KeySource {

  /**
   * Adds those keys that any record from a number on has, of all records that have them; so from 0
   * all keys of all records.
   */
  void addTo(Postings postings, int from);
}
