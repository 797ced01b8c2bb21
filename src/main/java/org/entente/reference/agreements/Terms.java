package org.entente.reference.agreements;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;

/**
 * What parties agree on: names, kind, who signs, from which day until which (both included, in the
 * mission's zone; open where absent), what it lets be shared, and its text or a link to it. Refused
 * without a name, between fewer than two parties, and where it shares with others than signatories.
 */
public record Terms(
    List<Name> names,
    Kind kind,
    List<PartyId> signatories,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<Sharing> sharings,
    Optional<String> text,
    Optional<String> link) {

  /** What an agreement is by its nature; all of them bind in the same way here. */
  public enum Kind {
    INFORMATION_SHARING,
    MEMORANDUM,
    MANDATE,
    STATUS_OF_FORCES,
    OTHER;

    /** As it is written in forms and messages: "information-sharing". */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElse(OTHER);
    }
  }

  public Terms {
    names = List.copyOf(names);
    signatories = signatories.stream().distinct().toList();
    sharings = List.copyOf(sharings);
    text = written(text);
    link = written(link);
    if (names.isEmpty()) {
      throw new Refused(new AgreementProblem.AgreementNameMissing());
    }
    if (signatories.size() < 2) {
      throw new Refused(new AgreementProblem.AgreementSignatoriesMissing(signatories.size()));
    }
    refuseBackwards(from, until);
    link.filter(address -> !isLink(address)).ifPresent(Terms::refuseLink);
    for (var sharing : sharings) {
      sharing.refuseBeyond(signatories);
    }
  }

  /** The name to show: in the reader's language, else the first one. */
  public String nameIn(Locale reader) {
    return names.stream()
        .filter(name -> name.language().filter(reader.getLanguage()::equals).isPresent())
        .findFirst()
        .orElse(names.getFirst())
        .text();
  }

  boolean isOverOn(LocalDate day) {
    return until.filter(day::isAfter).isPresent();
  }

  boolean holdsOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && !isOverOn(day);
  }

  private static void refuseBackwards(Optional<LocalDate> from, Optional<LocalDate> until) {
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new Refused(
          new AgreementProblem.AgreementEndsBeforeItBegins(
              from.get().toString(), until.get().toString()));
    }
  }

  private static boolean isLink(String address) {
    return address.matches("https?://\\S+") && URI.create(address).getHost() != null;
  }

  private static void refuseLink(String address) {
    throw new Refused(new AgreementProblem.AgreementLinkNotALink(address));
  }

  private static Optional<String> written(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
