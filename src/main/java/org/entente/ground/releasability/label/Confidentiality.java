package org.entente.ground.releasability.label;

import java.util.List;
import java.util.stream.Stream;

/**
 * How confidential something is, said in one policy: a level and categories; the
 * ConfidentialityInformation of STANAG 4774 (ADatP-4774).
 */
public record Confidentiality(String policy, String level, List<Category> categories) {

  public Confidentiality {
    categories = List.copyOf(categories);
  }

  Confidentiality and(Category category) {
    return new Confidentiality(
        policy, level, Stream.concat(categories.stream(), Stream.of(category)).toList());
  }
}
