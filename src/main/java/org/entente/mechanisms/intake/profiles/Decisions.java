package org.entente.mechanisms.intake.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.springframework.stereotype.Component;

/**
 * Everything that was decided about the values of one file: the spellings approved for the whole
 * mission, and before them what was decided for its source. A party that its owner may not know is
 * not meant by anything.
 */
@Component
public class Decisions {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

  private final Spellings spellings;
  private final Partners partners;

  Decisions(Spellings spellings, Partners partners) {
    this.spellings = spellings;
    this.partners = partners;
  }

  public DecidedValues of(Import given, Audience owner) {
    var decided = new ArrayList<>(spellings.listApproved(owner));
    decided.addAll(given.instructions().values());
    var parties = known(decided, owner);
    return DecidedValues.of(
        decided.stream()
            .filter(
                each ->
                    each.kind() != Kind.ORGANISATION
                        || party(each).map(parties::contains).orElse(true))
            .toList());
  }

  private Set<PartyId> known(List<ValueMeaning> decided, Audience owner) {
    var named =
        decided.stream()
            .filter(each -> each.kind() == Kind.ORGANISATION)
            .flatMap(each -> party(each).stream())
            .collect(Collectors.toSet());
    return named.isEmpty()
        ? Set.of()
        : partners.listOf(named, owner).stream().map(Party::id).collect(Collectors.toSet());
  }

  /** The party that a decision names; one that no party can have when it names none. */
  private static Optional<PartyId> party(ValueMeaning decided) {
    return decided.code().map(code -> new PartyId(id(code)));
  }

  private static UUID id(String code) {
    return readId(code).map(UUID::fromString).orElseGet(() -> new UUID(0, 0));
  }

  /** The text of an id, if it is one. */
  static Optional<String> readId(String code) {
    return Optional.of(code).filter(text -> ID.matcher(text).matches());
  }
}
