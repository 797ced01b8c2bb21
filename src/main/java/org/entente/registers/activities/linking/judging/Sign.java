package org.entente.registers.activities.linking.judging;

import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;

/**
 * What one field says of two accounts, and how much that speaks for each relation, in natural
 * logarithms of odds.
 */
record Sign(String field, String comparison, double same, double chain, double part) {

  static Sign silent(String field) {
    return new Sign(field, "missing", 0, 0, 0);
  }

  double of(Relation relation) {
    return switch (relation) {
      case SAME -> same;
      case CHAIN -> chain;
      case PART -> part;
      case DISTINCT -> 0;
    };
  }

  Reason reason(Relation relation) {
    return new Reason(field, comparison, of(relation));
  }
}
