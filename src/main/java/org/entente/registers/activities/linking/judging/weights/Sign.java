package org.entente.registers.activities.linking.judging.weights;

/**
 * What one field shows of two accounts: how its values compare, and how telling that is, in natural
 * logarithms (0 where every such comparison tells the same).
 */
public record Sign(String field, String comparison, double telling) {

  /** How a field compares that one of the two accounts does not tell. */
  public static final String SILENT = "missing";

  public static Sign of(String field, String comparison) {
    return new Sign(field, comparison, 0);
  }

  public static Sign silent(String field) {
    return of(field, SILENT);
  }

  public boolean isSilent() {
    return comparison.equals(SILENT);
  }
}
