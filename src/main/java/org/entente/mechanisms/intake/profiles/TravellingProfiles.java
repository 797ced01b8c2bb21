package org.entente.mechanisms.intake.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.instructions.Instructions.Table;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.OrganisationResolver;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.WrittenOrganisation;
import org.springframework.stereotype.Component;

/**
 * Takes profiles to other nodes: beside the ids that mean nothing there it writes the names and
 * codes of the organisations, and by these finds them again where it arrives. What is not found
 * exactly is left out of the profile and told, so that the next file asks about it.
 */
@Component
public class TravellingProfiles {

  private final Partners partners;

  TravellingProfiles(Partners partners) {
    this.partners = partners;
  }

  /** An organisation as any node can find it: its names, and its codes by their list. */
  public record Organisation(List<String> names, List<Identifier> identifiers) {}

  /** A profile that arrived, and the written organisations of which nobody here is known. */
  public record Arrived(Lesson lesson, List<String> strange) {}

  /** A lesson as a file, with the organisations by the codes that its values have. */
  private record Packed(
      String name,
      int version,
      String fingerprint,
      Table table,
      List<Lesson.Learned> columns,
      Map<String, Writing> writings,
      Optional<List<String>> filled,
      List<ValueMeaning> values,
      Map<String, Organisation> organisations) {}

  /** What a file says beside the lesson; one written by hand need not say it. */
  private record Luggage(Optional<Map<String, Organisation>> organisations) {}

  /** The profile as a file, with the organisations that this audience may know. */
  public byte[] write(Lesson lesson, Audience audience) {
    var organisations = new HashMap<String, Organisation>();
    known(lesson, audience).forEach((code, party) -> organisations.put(code, organisation(party)));
    var packed =
        new Packed(
            lesson.name(),
            lesson.version(),
            lesson.fingerprint(),
            lesson.table(),
            lesson.columns(),
            lesson.writings(),
            lesson.filled(),
            lesson.values(),
            organisations);
    return Payload.of(packed).toString().getBytes(UTF_8);
  }

  private static Organisation organisation(Party party) {
    var particulars = party.particulars();
    return new Organisation(
        particulars.names().stream().map(PartyName::text).toList(), particulars.identifiers());
  }

  /** Reads a file that was written here or elsewhere, or by hand. */
  public Arrived read(String fileName, byte[] bytes, Audience audience) {
    var lesson = ProfileFile.read(fileName, bytes);
    var luggage = Payload.stored(bytes).as(Luggage.class).organisations().orElse(Map.of());
    var known = known(lesson, audience);
    var resolver = partners.resolver(audience);
    var values = new ArrayList<ValueMeaning>();
    var strange = new ArrayList<String>();
    for (var value : lesson.values()) {
      if (!isOfOrganisation(value) || known.containsKey(value.code().orElseThrow())) {
        values.add(value);
        continue;
      }
      var found =
          Optional.ofNullable(luggage.get(value.code().orElseThrow()))
              .flatMap(organisation -> find(organisation, resolver));
      found.ifPresentOrElse(
          party ->
              values.add(
                  new ValueMeaning(
                      Kind.ORGANISATION, value.written(), Optional.of(party.value().toString()))),
          () -> strange.add(value.written()));
    }
    return new Arrived(lesson.withValues(values), strange);
  }

  private static boolean isOfOrganisation(ValueMeaning value) {
    return value.kind() == Kind.ORGANISATION && value.code().isPresent();
  }

  /** The parties of this node that the values mean, by the code that they have there. */
  private Map<String, Party> known(Lesson lesson, Audience audience) {
    var ids =
        lesson.values().stream()
            .filter(TravellingProfiles::isOfOrganisation)
            .flatMap(value -> id(value.code().orElseThrow()).stream())
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : partners.listOf(ids, audience).stream()
            .collect(Collectors.toMap(party -> party.id().value().toString(), party -> party));
  }

  private static Optional<PartyId> id(String code) {
    return Decisions.readId(code).map(UUID::fromString).map(PartyId::new);
  }

  /** The one party that has any of its codes, else any of its names; nobody when it is several. */
  private static Optional<PartyId> find(Organisation wanted, OrganisationResolver resolver) {
    var byCode =
        one(
            wanted.identifiers().stream()
                .map(
                    each ->
                        new WrittenOrganisation(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(each.code()),
                            Optional.empty())),
            resolver);
    return byCode.isPresent()
        ? byCode
        : one(wanted.names().stream().map(WrittenOrganisation::named), resolver);
  }

  private static Optional<PartyId> one(
      Stream<WrittenOrganisation> written, OrganisationResolver resolver) {
    var found =
        written
            .map(resolver::resolveExactly)
            .filter(OrganisationMatch.Known.class::isInstance)
            .map(OrganisationMatch.Known.class::cast)
            .map(OrganisationMatch.Known::bearer)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
