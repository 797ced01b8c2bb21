package org.entente.reference.partners.resembling;

/**
 * What one field says for or against two parties being related, and its share of the log-odds, in
 * natural logarithms.
 */
public record Evidence(Field field, Agreement agreement, double weight) {

  /** What is compared. */
  public enum Field {
    NAME,
    CODE,
    ACRONYM,
    KIND,
    COUNTRY
  }

  /** How it compares. */
  public enum Agreement {
    EQUAL,
    CLOSE,
    DIFFERENT
  }
}
