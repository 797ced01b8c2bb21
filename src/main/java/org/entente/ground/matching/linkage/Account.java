package org.entente.ground.matching.linkage;

/**
 * What linking did, for whoever wants to know: records looked at, pairs compared, keys that were
 * too common to bring pairs, and whether records were taken to have one partner at most.
 */
public record Account(
    int records, long pairsCompared, long keysLeftOut, boolean oneEachLeft, boolean oneEachRight) {

  /** How many pairs were compared for each record, on average. */
  public double pairsPerRecord() {
    return records == 0 ? 0 : (double) pairsCompared / records;
  }
}
