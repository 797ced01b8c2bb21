package org.entente.guards.histories;

import java.util.Map;
import java.util.Set;

/**
 * What a reader is given by each way of reading: the list, a page for each record, its past, counts
 * with and without a filter, and with those said to be the same counted once; the search; how many
 * partners there are; the cells of the matrix as "partners, activities, people reached"; the
 * export.
 */
record Given(
    Set<String> listed,
    Set<String> opened,
    Map<String, Integer> pasts,
    long counted,
    long countedOnce,
    long countedOfWater,
    Set<String> found,
    int partners,
    Map<String, String> matrix,
    Set<String> exported) {

  /** How a cell is written. */
  static String cell(int partners, int activities, long reached) {
    return partners + ", " + activities + ", " + reached;
  }
}
