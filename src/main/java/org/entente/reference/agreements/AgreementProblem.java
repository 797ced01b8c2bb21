package org.entente.reference.agreements;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of agreements refuses. */
public sealed interface AgreementProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchAgreement _ -> Kind.ABSENT;
      case AgreementOfAnother _, AgreementNotASignatory _ -> Kind.POLICY;
      case AgreementTermsChanged _ -> Kind.CONFLICT;
      case AgreementNameMissing _, AgreementSignatoriesMissing _, AgreementLinkNotALink _ ->
          Kind.WRONG_USE;
      case AgreementEndsBeforeItBegins _, AgreementDayNotADay _, AgreementSharesWithItself _ ->
          Kind.WRONG_USE;
      case AgreementSharesBeyondIt _, AgreementLevelUnknown _, AgreementPurposeUnknown _ ->
          Kind.WRONG_USE;
      case AgreementReasonMissing _ -> Kind.WRONG_USE;
    };
  }

  /** Not there, or not there for this reader. */
  record NoSuchAgreement(String agreement) implements AgreementProblem {}

  /** Only who drew it up changes its terms. */
  record AgreementOfAnother(String agreement) implements AgreementProblem {}

  /** Only the people of a party that it names sign it or end their part. */
  record AgreementNotASignatory(String agreement) implements AgreementProblem {}

  /** The terms were changed since the person read them. */
  record AgreementTermsChanged(int read, int now) implements AgreementProblem {}

  record AgreementNameMissing() implements AgreementProblem {}

  /** An agreement needs two parties. */
  record AgreementSignatoriesMissing(int named) implements AgreementProblem {}

  record AgreementEndsBeforeItBegins(String from, String until) implements AgreementProblem {}

  record AgreementDayNotADay(String value) implements AgreementProblem {}

  record AgreementSharesWithItself(String party) implements AgreementProblem {}

  /** A giver or a receiver that is no signatory. */
  record AgreementSharesBeyondIt(String party) implements AgreementProblem {}

  record AgreementLevelUnknown(String value) implements AgreementProblem {}

  record AgreementPurposeUnknown(String value) implements AgreementProblem {}

  /** A link begins with https:// or http://. */
  record AgreementLinkNotALink(String value) implements AgreementProblem {}

  /** Who ends its part says why. */
  record AgreementReasonMissing() implements AgreementProblem {}
}
