package org.entente.reference.partners.organisationfile;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.PartyName.Use;

/**
 * What a row of a list makes of what is known. A list adds and renames but forgets nothing: the
 * earlier name is kept as a former one, so that older reports are still understood, and a blank
 * cell says nothing.
 */
record Amendment(OrganisationLine line, Optional<Particulars.Kind> kind, Optional<String> country) {

  /** The party as it is when nothing was known before; the row must have a name. */
  Particulars asNew() {
    var names = new ArrayList<PartyName>();
    line.name().ifPresent(name -> names.add(PartyName.of(name, Use.NAME)));
    return new Particulars(
        kind,
        more(more(names, Use.ACRONYM, line.acronym().stream()), Use.ALIAS, line.aliases().stream()),
        codes(List.of()),
        country);
  }

  /** Found by its code: what the row calls it is its name from now on. */
  Particulars renaming(Particulars known) {
    var named = replaced(known.names(), Use.NAME, Use.FORMER, line.name());
    return amending(known, replaced(named, Use.ACRONYM, Use.ALIAS, line.acronym()));
  }

  /** Found by one of its names: another spelling becomes an alias. */
  Particulars keepingName(Particulars known) {
    var spelled = more(known.names(), Use.ALIAS, line.name().stream());
    boolean hasAcronym = known.acronym().isPresent();
    return amending(
        known, more(spelled, hasAcronym ? Use.ALIAS : Use.ACRONYM, line.acronym().stream()));
  }

  private Particulars amending(Particulars known, List<PartyName> names) {
    return new Particulars(
        kind.or(known::kind),
        more(names, Use.ALIAS, line.aliases().stream()),
        codes(known.identifiers()),
        country.or(known::country));
  }

  /** Puts the new text in the place of the first of that use in no told language. */
  private static List<PartyName> replaced(
      List<PartyName> names, Use use, Use then, Optional<String> written) {
    if (written.isEmpty() || has(names.stream().filter(name -> name.is(use)), written.get())) {
      return names;
    }
    var fresh = PartyName.of(written.get(), use);
    var others =
        names.stream()
            .filter(not(name -> isAlso(name.use()) && name.text().equals(fresh.text())))
            .toList();
    var earlier =
        others.stream().filter(name -> name.is(use) && name.language().isEmpty()).findFirst();
    var result = new ArrayList<>(others);
    earlier.ifPresentOrElse(
        name -> {
          result.set(result.indexOf(name), fresh);
          result.add(PartyName.of(name.text(), then));
        },
        () -> result.add(fresh));
    return result;
  }

  private static List<PartyName> more(List<PartyName> names, Use use, Stream<String> texts) {
    var result = new ArrayList<>(names);
    texts
        .filter(text -> !has(result.stream().filter(name -> isAlso(use) || name.is(use)), text))
        .forEach(text -> result.add(PartyName.of(text, use)));
    return result;
  }

  /** An alias or former name is one more way to write what may be written otherwise already. */
  private static boolean isAlso(Use use) {
    return use == Use.ALIAS || use == Use.FORMER;
  }

  private static boolean has(Stream<PartyName> names, String text) {
    return names.anyMatch(name -> name.text().equals(text));
  }

  private List<Identifier> codes(List<Identifier> known) {
    return Stream.concat(
            known.stream(),
            line.code().map(code -> new Identifier(Identifier.LISTED, code)).stream())
        .toList();
  }
}
