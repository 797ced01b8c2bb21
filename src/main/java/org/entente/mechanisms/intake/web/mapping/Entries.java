package org.entente.mechanisms.intake.web.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.questions.UnknownValue.Candidate;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceEntry;
import org.entente.reference.places.PlaceFilter;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Term;
import org.springframework.stereotype.Component;

/** The entries of registers and lists that written values may mean, as far as a reader may know. */
@Component
public class Entries {

  private static final int FOUND = 20;

  private final Places places;
  private final Partners partners;

  Entries(Places places, Partners partners) {
    this.places = places;
    this.partners = partners;
  }

  /** Who asks, in which language. */
  public record Reader(Audience audience, Words words) {

    Locale locale() {
      return words.language().locale();
    }
  }

  /** Whether there are too many entries to list them all. */
  static boolean searchable(Kind kind) {
    return kind == Kind.PLACE || kind == Kind.ORGANISATION;
  }

  /** What the candidates of a walk are called, with how near they come. */
  List<Choice> candidates(Kind kind, List<Candidate> candidates, Reader reader) {
    return candidates.stream()
        .flatMap(
            each ->
                called(kind, each.code(), reader).stream()
                    .map(words -> new Choice(each.code(), likely(words, each, reader))))
        .toList();
  }

  private static String likely(String words, Candidate candidate, Reader reader) {
    return reader.words().say("mapping.likeness", "name", words, "likeness", candidate.likeness());
  }

  /** All that may be meant, for lists that are short; else what was sought. */
  List<Choice> sought(Kind kind, String text, Reader reader) {
    return switch (kind) {
      case SECTOR -> terms(CodeLists.sectors(), reader);
      case STATUS -> terms(CodeLists.activityStatuses(), reader);
      case PLACE -> text.isBlank() ? List.of() : placesNamed(text, reader);
      case ORGANISATION -> text.isBlank() ? List.of() : partnersNamed(text, reader);
    };
  }

  private static List<Choice> terms(CodeList list, Reader reader) {
    return list.terms().stream()
        .map(term -> new Choice(term.code(), name(list, term, reader)))
        .sorted(Comparator.comparing(Choice::words))
        .toList();
  }

  private static String name(CodeList list, Term term, Reader reader) {
    var own = term.name(reader.locale());
    return term.parent()
        .flatMap(list::findCode)
        .map(wider -> wider.name(reader.locale()) + " › " + own)
        .orElse(own);
  }

  private List<Choice> placesNamed(String text, Reader reader) {
    var gazetteer = places.gazetteer(reader.audience());
    return places.list(PlaceFilter.all().naming(text).page(1, FOUND), reader.audience()).stream()
        .map(PlaceEntry::place)
        .map(place -> new Choice(place.pcode().value(), path(place, gazetteer, reader)))
        .toList();
  }

  /** The place, then what it lies in up to the first level, and its code. */
  private static String path(Place place, Gazetteer gazetteer, Reader reader) {
    var around =
        gazetteer.path(place).reversed().stream()
            .filter(area -> area.level() != AdminLevel.COUNTRY)
            .map(area -> area.label(reader.locale()))
            .collect(Collectors.joining(", "));
    var words = around.isEmpty() ? place.label(reader.locale()) : around;
    return words + " (" + place.pcode().value() + ")";
  }

  private List<Choice> partnersNamed(String text, Reader reader) {
    return partners.list(PartyFilter.all().naming(text).page(1, FOUND), reader.audience()).stream()
        .map(party -> new Choice(party.id().value().toString(), party.nameIn(reader.locale())))
        .toList();
  }

  /** What the entry of this code is called; nothing when the reader may not know of it. */
  public Optional<String> called(Kind kind, String code, Reader reader) {
    return switch (kind) {
      case SECTOR -> term(CodeLists.sectors(), code, reader);
      case STATUS -> term(CodeLists.activityStatuses(), code, reader);
      case PLACE -> {
        var gazetteer = places.gazetteer(reader.audience());
        yield Pcode.read(code)
            .flatMap(gazetteer::find)
            .map(place -> path(place, gazetteer, reader));
      }
      case ORGANISATION -> party(code, reader).map(party -> party.nameIn(reader.locale()));
    };
  }

  private static Optional<String> term(CodeList list, String code, Reader reader) {
    return list.findCode(code).map(term -> name(list, term, reader));
  }

  private Optional<Party> party(String code, Reader reader) {
    return id(code).flatMap(id -> partners.find(new PartyId(id), reader.audience()));
  }

  /** Written in full, as it is kept. */
  private static Optional<UUID> id(String code) {
    return Stream.of(code)
        .filter(text -> text.matches("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"))
        .map(UUID::fromString)
        .findFirst()
        .or(() -> Ids.read(code));
  }
}
