package org.entente.reference.agreements;

import java.util.Optional;
import org.entente.ground.problem.Refused;

/** What an agreement is called, and in which language (BCP 47) where that is told. */
public record Name(String text, Optional<String> language) {

  public Name {
    text = text.strip();
    language = language.map(String::strip).filter(tag -> !tag.isEmpty());
    if (text.isEmpty()) {
      throw new Refused(new AgreementProblem.AgreementNameMissing());
    }
  }
}
