package org.entente.reference.partners.organisationfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.OrganisationMatch.Candidate;
import org.entente.reference.partners.OrganisationResolver;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.terminology.CodeLists;

/**
 * Reads a list row by row against the parties that are known: a row is found by its code, else by a
 * name (unless that one has another code), else it is new. It writes nothing.
 */
final class ListReading {

  private static final Pattern COUNTRY = Pattern.compile("\\p{Alpha}{3}");

  private final String file;
  private final PartyId owner;
  private final Map<PartyId, Party> known = new HashMap<>();
  private final Map<String, Party> byCode = new HashMap<>();
  private final OrganisationResolver resolver;
  private final Repetitions repetitions = new Repetitions();
  private final List<LineIssue> remarks = new ArrayList<>();

  ListReading(String file, List<Party> known, PartyId owner) {
    this.file = file;
    this.owner = owner;
    this.resolver = OrganisationResolver.over(known);
    for (var party : known) {
      this.known.put(party.id(), party);
      party.particulars().code(Identifier.LISTED).ifPresent(code -> byCode.put(code, party));
    }
  }

  /** Cells that were left out of rows that were taken. */
  List<LineIssue> remarks() {
    return List.copyOf(remarks);
  }

  LineOutcome read(OrganisationLine line) {
    if (line.name().isEmpty()) {
      return rejected(new LineIssue.OrganisationNameMissing(file, line.row()));
    }
    var name = line.name().get();
    var first = repetitions.firstRowOf(line);
    if (first.isPresent()) {
      return rejected(repeated(line, name, first.get()));
    }
    var coded = line.code().flatMap(code -> Optional.ofNullable(byCode.get(code)));
    if (coded.isPresent()) {
      var party = coded.get();
      return settle(line, party, amendment(line).renaming(party.particulars()));
    }
    var called = called(name, line.code().isPresent());
    return switch (called.size()) {
      case 0 -> created(line);
      case 1 -> {
        var party = called.getFirst();
        yield settle(line, party, amendment(line).keepingName(party.particulars()));
      }
      default ->
          rejected(
              new LineIssue.OrganisationAmbiguous(
                  file, line.row(), OrganisationFile.NAME, name, called.size()));
    };
  }

  private List<Party> called(String name, boolean coded) {
    return resolver.called(name).stream()
        .map(Candidate::party)
        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .filter(party -> !coded || party.particulars().code(Identifier.LISTED).isEmpty())
        .toList();
  }

  private LineOutcome created(OrganisationLine line) {
    return new LineOutcome.Created(new NewOrganisation(amendment(line).asNew(), source(line)));
  }

  private LineOutcome settle(OrganisationLine line, Party party, Particulars now) {
    var name = line.name().orElseThrow();
    var first = repetitions.firstRowOf(party.id(), line.row());
    if (first.isPresent()) {
      return rejected(repeated(line, name, first.get()));
    }
    if (now.equals(party.particulars())) {
      return new LineOutcome.Unchanged();
    }
    return party.owner().equals(owner)
        ? new LineOutcome.Changed(new Partners.Entry(party.saying(now), source(line)))
        : rejected(
            new LineIssue.OrganisationOwnedByAnother(
                file, line.row(), OrganisationFile.NAME, name));
  }

  private Amendment amendment(OrganisationLine line) {
    return new Amendment(line, kind(line), country(line));
  }

  private Optional<Particulars.Kind> kind(OrganisationLine line) {
    var kind =
        line.type()
            .flatMap(CodeLists.organisationTypes()::find)
            .map(match -> new Particulars.Kind(match.code()));
    if (line.type().isPresent() && kind.isEmpty()) {
      remarks.add(
          new LineIssue.OrganisationTypeUnknown(
              file, line.row(), OrganisationFile.TYPE, line.type().get()));
    }
    return kind;
  }

  private Optional<String> country(OrganisationLine line) {
    var country = line.country().filter(written -> COUNTRY.matcher(written).matches());
    if (line.country().isPresent() && country.isEmpty()) {
      remarks.add(
          new LineIssue.OrganisationCountryNotAllowed(
              file, line.row(), OrganisationFile.COUNTRY, line.country().get()));
    }
    return country.map(written -> written.toUpperCase(Locale.ROOT));
  }

  private LineIssue repeated(OrganisationLine line, String name, long first) {
    return new LineIssue.OrganisationRepeated(file, line.row(), OrganisationFile.NAME, name, first);
  }

  private Optional<String> source(OrganisationLine line) {
    return Optional.of(file + ", row " + line.row());
  }

  private static LineOutcome rejected(LineIssue why) {
    return new LineOutcome.Rejected(why);
  }
}
