package org.entente.reference.partners.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyName;
import org.entente.reference.terminology.CodeLists;

/** A partner as one line of a list: the same on the page, in CSV and in JSON. */
public record PartnerLine(
    String id,
    String name,
    String acronym,
    String kind,
    String kindName,
    String country,
    List<String> otherNames) {

  private static final List<String> HEAD =
      List.of("id", "name", "acronym", "type", "country", "aliases");

  /** The line of a party, in the language of a reader. */
  public static PartnerLine of(Party party, Locale reader) {
    var said = party.particulars();
    var name = party.nameIn(reader);
    var kind = said.kind().map(Particulars.Kind::code).orElse("");
    var others =
        said.names().stream()
            .filter(each -> !each.is(PartyName.Use.ACRONYM))
            .map(PartyName::text)
            .filter(text -> !text.equals(name))
            .toList();
    return new PartnerLine(
        Ids.brief(party.id().value()),
        name,
        said.acronym().orElse(""),
        kind,
        kindName(kind, reader),
        said.country().orElse(""),
        others);
  }

  /** The name of a kind in the reader's language; its code when the list does not have it. */
  static String kindName(String code, Locale reader) {
    return CodeLists.organisationTypes().findCode(code).map(term -> term.name(reader)).orElse(code);
  }

  /** What a code is called by the list in which it stands. */
  public static String codeLabel(String scheme, Words words) {
    return scheme.equals(Identifier.LISTED)
        ? words.say("partners.code")
        : words.say("partners.survives.code", "list", scheme);
  }

  /** Lines under the headings that an organisation list is read by. */
  static CsvFile csv(List<PartnerLine> lines) {
    return new CsvFile(HEAD, lines.stream().map(PartnerLine::cells).toList());
  }

  /** What it says in files: id, name, acronym, type, country, and other names. */
  public List<String> cells() {
    var aliases = otherNames.stream().collect(Collectors.joining("; "));
    return List.of(id, name, acronym, kind, country, aliases);
  }
}
