package org.entente.mechanisms.intake.iati.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A code of some vocabulary, as of a sector, country, region, tag or marker: with the share in per
 * cent where the activity is divided among several, and what the publisher calls it.
 */
public record Coded(
    String code,
    Optional<String> vocabulary,
    Optional<String> vocabularyUri,
    Optional<BigDecimal> percentage,
    Text name) {

  /** Whether it is of this vocabulary; without any it is of the first, which is "1". */
  public boolean of(String asked) {
    return vocabulary.orElse("1").equals(asked);
  }
}
