package org.entente.mechanisms.intake.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.values.How;
import org.entente.mechanisms.intake.values.Remembered;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.OrganisationResolver;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.terminology.CodeLists;

/**
 * Recognises the organisations of a report's rows; those that nobody knows yet, and those that
 * could be several, become new parties, the latter to be looked at by a person.
 */
public final class Organisations {

  /** How an organisation was recognised. */
  public enum Kind {
    KNOWN,
    /** Taken for one whose name is like the one written, and no other's is. */
    LIKE_KNOWN,
    NEW,
    REVIEW
  }

  /**
   * Who is meant, how that was found, and who else it may be. Of those that are one, it is the one
   * whose name was written, so that a merger that is taken back leaves each its own rows.
   */
  public record Found(
      PartyId party, Kind kind, How how, List<OrganisationMatch.Candidate> candidates) {
    Found(PartyId party, Kind kind, How how) {
      this(party, kind, how, List.of());
    }

    private Found among(List<OrganisationMatch.Candidate> several) {
      return new Found(party, kind, how, several);
    }
  }

  /** Gives a new organisation its place in the register. */
  public interface Registering {
    PartyId register(NewOrganisation met);
  }

  private final OrganisationResolver register;
  private final DecidedValues decided;
  private final Registering registering;
  private final Set<PartyId> own;
  private final Map<WrittenOrganisation, Found> seen = new HashMap<>();
  private final Remembered<String, Optional<Particulars.Kind>> kinds =
      new Remembered<>(
          written ->
              CodeLists.organisationTypes()
                  .find(written)
                  .map(match -> new Particulars.Kind(match.code())));
  private final OrganisationResolver amongMet = OrganisationResolver.over(List.of());

  /**
   * Those met begin with whoever reports, when the register has only just come to know it; its own
   * are those that its earlier reports brought.
   */
  public Organisations(
      OrganisationResolver register,
      DecidedValues decided,
      Registering registering,
      Optional<Party> reporter,
      Set<PartyId> own) {
    this.register = register;
    this.decided = decided;
    this.registering = registering;
    this.own = Set.copyOf(own);
    reporter.ifPresent(amongMet::learn);
  }

  /** The organisation as the row writes it; blank when it writes none. */
  WrittenOrganisation written(ReadRow row) {
    return new WrittenOrganisation(
        Optional.of(row.value(Field.ORG_NAME)),
        Optional.of(row.value(Field.ORG_ACRONYM)),
        Optional.of(row.value(Field.ORG_CODE)),
        kinds.apply(row.value(Field.ORG_TYPE)));
  }

  /** Who is meant; the source tells where a new one was met. */
  public Found find(WrittenOrganisation written, String source) {
    var known = seen.get(written);
    if (known != null) {
      return known;
    }
    var found = recognise(written, source);
    seen.put(written, found);
    return found;
  }

  private Found recognise(WrittenOrganisation written, String source) {
    return decided(written)
        .map(party -> new Found(party, Kind.KNOWN, How.MAPPED))
        .orElseGet(() -> resolve(written, source));
  }

  private Optional<PartyId> decided(WrittenOrganisation written) {
    return Stream.of(written.name(), written.acronym(), written.code())
        .flatMap(Optional::stream)
        .flatMap(each -> decided.code(ValueMeaning.Kind.ORGANISATION, each).stream())
        .map(party -> new PartyId(UUID.fromString(party)))
        .findFirst();
  }

  private Found resolve(WrittenOrganisation written, String source) {
    return switch (register.resolve(written)) {
      case OrganisationMatch.Known(var one) when one.method().isExact() ->
          new Found(one.bearer(), Kind.KNOWN, how(one));
      case OrganisationMatch.Known(var one) ->
          new Found(one.bearer(), Kind.LIKE_KNOWN, how(one), List.of(one));
      case OrganisationMatch.Unknown _ -> metBefore(written, source, Kind.NEW);
      case OrganisationMatch.Ambiguous(var candidates) ->
          broughtBefore(candidates)
              .orElseGet(() -> metBefore(written, source, Kind.REVIEW).among(candidates));
    };
  }

  /**
   * Who was so called in an earlier report of this partner and could be several then already: that
   * was asked, and until somebody answers it is the same one again.
   */
  private Optional<Found> broughtBefore(List<OrganisationMatch.Candidate> candidates) {
    return candidates.stream()
        .filter(one -> one.method().isExact() && own.contains(one.bearer()))
        .findFirst()
        .map(one -> new Found(one.bearer(), Kind.KNOWN, how(Kind.REVIEW)));
  }

  private static How how(OrganisationMatch.Candidate one) {
    var way =
        switch (one.method()) {
          case CODE -> How.Way.CODE;
          case NAME -> How.Way.NAME;
          case ACRONYM -> How.Way.ACRONYM;
          case ALIAS -> How.Way.ALIAS;
          case LIKE_NAME, ACRONYM_IN_NAME, INITIALS, FIRST_WORDS, OFFICE, PART_OF_NAME ->
              How.Way.FUZZY;
        };
    return new How(way, one.confidence());
  }

  /** The same organisation may stand in many rows of one report, written in several ways. */
  private Found metBefore(WrittenOrganisation written, String source, Kind kind) {
    return switch (amongMet.resolve(written)) {
      case OrganisationMatch.Known known -> new Found(known.party(), kind, how(kind));
      case OrganisationMatch.Unknown _ -> register(written, source, kind);
      case OrganisationMatch.Ambiguous _ -> register(written, source, Kind.REVIEW);
    };
  }

  private Found register(WrittenOrganisation written, String source, Kind kind) {
    var particulars = particulars(written);
    var party = registering.register(new NewOrganisation(particulars, Optional.of(source)));
    amongMet.learn(new Party(party, particulars, party, 0));
    return new Found(party, kind, how(kind));
  }

  /** Of an organisation that no register knew when the report came. */
  private static How how(Kind kind) {
    return new How(kind == Kind.REVIEW ? How.Way.SEVERAL : How.Way.NEW, 0);
  }

  private static Particulars particulars(WrittenOrganisation written) {
    var names = new ArrayList<PartyName>();
    written.name().ifPresent(name -> names.add(PartyName.of(name, PartyName.Use.NAME)));
    written.acronym().ifPresent(name -> names.add(PartyName.of(name, PartyName.Use.ACRONYM)));
    if (names.isEmpty()) {
      names.add(PartyName.of(written.code().orElseThrow(), PartyName.Use.NAME));
    }
    return new Particulars(written.kind(), names, List.of(), Optional.empty());
  }
}
