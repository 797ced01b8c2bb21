package org.entente.reference.partners.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.PartyName;
import org.springframework.util.MultiValueMap;

/** What is said about a partner, as typed so far; lines without a text are left out. */
public record PartnerForm(String kind, String country, List<Name> names, List<Code> codes) {

  /** A name as typed; its last day is written 2026-03-31. */
  public record Name(String text, String language, String use, String until) {}

  /** A code as typed, and in whose list it stands. */
  public record Code(String scheme, String code) {}

  private static final int SPARE = 2;

  static PartnerForm of(Particulars said) {
    return new PartnerForm(
        said.kind().map(Particulars.Kind::code).orElse(""),
        said.country().orElse(""),
        said.names().stream().map(PartnerForm::typed).toList(),
        said.identifiers().stream().map(it -> new Code(it.scheme(), it.code())).toList());
  }

  private static Name typed(PartyName name) {
    return new Name(
        name.text(),
        name.language().orElse(""),
        name.use().word(),
        name.until().map(LocalDate::toString).orElse(""));
  }

  static PartnerForm read(MultiValueMap<String, String> form) {
    var texts = all(form, "text");
    var schemes = all(form, "scheme");
    return new PartnerForm(
        at(all(form, "kind"), 0),
        at(all(form, "country"), 0),
        IntStream.range(0, texts.size())
            .mapToObj(
                line ->
                    new Name(
                        at(texts, line),
                        at(all(form, "language"), line),
                        at(all(form, "use"), line),
                        at(all(form, "until"), line)))
            .filter(name -> !name.text().isEmpty())
            .toList(),
        IntStream.range(0, schemes.size())
            .mapToObj(line -> new Code(at(schemes, line), at(all(form, "code"), line)))
            .filter(code -> !code.code().isEmpty())
            .toList());
  }

  private static List<String> all(MultiValueMap<String, String> form, String field) {
    return form.getOrDefault(field, List.of());
  }

  private static String at(List<String> values, int line) {
    return line < values.size() ? values.get(line).strip() : "";
  }

  /** The names with a few empty lines to fill. */
  public List<Name> lines() {
    var spare = Stream.generate(() -> new Name("", "", PartyName.Use.NAME.word(), "")).limit(SPARE);
    return Stream.concat(names.stream(), spare).toList();
  }

  /** The codes with a few empty lines to fill. */
  public List<Code> codeLines() {
    var spare = Stream.generate(() -> new Code("", "")).limit(SPARE);
    return Stream.concat(codes.stream(), spare).toList();
  }

  /** What it says; refused when a part of it cannot be. */
  Particulars particulars() {
    return new Particulars(
        told(kind).map(Particulars.Kind::new),
        names.stream().map(PartnerForm::name).toList(),
        codes.stream().map(code -> new Identifier(code.scheme(), code.code())).toList(),
        told(country));
  }

  private static PartyName name(Name typed) {
    return new PartyName(
        typed.text(),
        told(typed.language()),
        use(typed.use()),
        told(typed.until()).map(PartnerForm::day));
  }

  private static PartyName.Use use(String word) {
    return Stream.of(PartyName.Use.values())
        .filter(use -> use.word().equals(word))
        .findFirst()
        .orElse(PartyName.Use.NAME);
  }

  static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notADay) {
      throw new Refused(new PartnerProblem.PartyDayNotADay(written));
    }
  }

  static Optional<String> told(String written) {
    return Optional.of(written).filter(it -> !it.isEmpty());
  }

  /** The field that a refusal is about, if it is about one. */
  static Optional<String> field(PartnerProblem problem) {
    return switch (problem) {
      case PartnerProblem.PartyNameMissing _,
          PartnerProblem.PartyNameBlank _,
          PartnerProblem.PartyDayNotADay _ ->
          Optional.of("text");
      case PartnerProblem.PartyCodeBlank _ -> Optional.of("scheme");
      case PartnerProblem.PartyCountryNotAllowed _ -> Optional.of("country");
      default -> Optional.empty();
    };
  }
}
