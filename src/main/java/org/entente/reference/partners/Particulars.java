package org.entente.reference.partners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;

/**
 * What is said about a party: of which kind it is, its names in the order in which they are to be
 * shown, its codes, and the country it comes from (ISO 3166-1 alpha-3). Refused without a name or
 * acronym. Equal names and codes are kept once.
 */
public record Particulars(
    Optional<Kind> kind,
    List<PartyName> names,
    List<Identifier> identifiers,
    Optional<String> country) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

  /** A code of the list of organisation types, such as "INGO"; which codes exist is data. */
  public record Kind(String code) {

    /** A body that others coordinate in, such as the mission as a whole. */
    public static final Kind COORDINATION_BODY = new Kind("COORD");

    public Kind {
      if (code.isBlank()) {
        throw new IllegalArgumentException("a kind has a code");
      }
    }
  }

  public Particulars {
    names = List.copyOf(new LinkedHashSet<>(names));
    identifiers = List.copyOf(new LinkedHashSet<>(identifiers));
    country = country.map(written -> written.strip().toUpperCase(Locale.ROOT));
    if (names.stream().noneMatch(Particulars::canBeShown)) {
      throw new Refused(new PartnerProblem.PartyNameMissing());
    }
    country.filter(written -> !COUNTRY.matcher(written).matches()).ifPresent(Particulars::refuse);
  }

  /** A party of which only the name is known. */
  public static Particulars named(String name) {
    return new Particulars(
        Optional.empty(),
        List.of(PartyName.of(name, PartyName.Use.NAME)),
        List.of(),
        Optional.empty());
  }

  public Particulars withKind(Kind known) {
    return new Particulars(Optional.of(known), names, identifiers, country);
  }

  public Particulars withName(PartyName name) {
    var more = Stream.concat(names.stream(), Stream.of(name)).toList();
    return new Particulars(kind, more, identifiers, country);
  }

  /** The texts that have this use, in order. */
  public Stream<String> texts(PartyName.Use use) {
    return names.stream().filter(name -> name.is(use)).map(PartyName::text);
  }

  public Optional<String> acronym() {
    return texts(PartyName.Use.ACRONYM).findFirst();
  }

  /** The code under this scheme. */
  public Optional<String> code(String scheme) {
    return identifiers.stream()
        .filter(identifier -> identifier.scheme().equals(scheme))
        .map(Identifier::code)
        .findFirst();
  }

  /** The name to show: in the reader's language, else the first one, else the acronym. */
  public String nameIn(Locale reader) {
    return names.stream()
        .filter(name -> name.is(PartyName.Use.NAME))
        .filter(name -> name.language().filter(reader.getLanguage()::equals).isPresent())
        .map(PartyName::text)
        .findFirst()
        .or(() -> texts(PartyName.Use.NAME).findFirst())
        .or(this::acronym)
        .orElseThrow();
  }

  private static boolean canBeShown(PartyName name) {
    return name.is(PartyName.Use.NAME) || name.is(PartyName.Use.ACRONYM);
  }

  private static void refuse(String country) {
    throw new Refused(new PartnerProblem.PartyCountryNotAllowed(country));
  }
}
