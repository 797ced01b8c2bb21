package org.entente.reference.partners;

import org.entente.ground.problem.Refused;

/**
 * A party's code in somebody's list. Codes are kept as written; in {@link #LISTED}, the codes of an
 * organisation list that was read, one code means one party. A blank code is refused.
 */
public record Identifier(String scheme, String code) {

  /** The scheme of the codes in an organisation list that was read into this register. */
  public static final String LISTED = "code";

  public Identifier {
    scheme = scheme.strip();
    code = code.strip();
    if (scheme.isEmpty() || code.isEmpty()) {
      throw new Refused(new PartnerProblem.PartyCodeBlank(scheme));
    }
  }
}
