package org.entente.reference.partners;

import java.util.Optional;

/** An organisation as a report writes it; what is blank was not written. */
public record WrittenOrganisation(
    Optional<String> name,
    Optional<String> acronym,
    Optional<String> code,
    Optional<Particulars.Kind> kind) {

  public WrittenOrganisation {
    name = written(name);
    acronym = written(acronym);
    code = written(code);
  }

  public static WrittenOrganisation named(String name) {
    return new WrittenOrganisation(
        Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public WrittenOrganisation withAcronym(String written) {
    return new WrittenOrganisation(name, Optional.of(written), code, kind);
  }

  public WrittenOrganisation withCode(String written) {
    return new WrittenOrganisation(name, acronym, Optional.of(written), kind);
  }

  public WrittenOrganisation withKind(Particulars.Kind written) {
    return new WrittenOrganisation(name, acronym, code, Optional.of(written));
  }

  public boolean isBlank() {
    return name.isEmpty() && acronym.isEmpty() && code.isEmpty();
  }

  private static Optional<String> written(Optional<String> cell) {
    return cell.map(String::strip).filter(text -> !text.isEmpty());
  }
}
