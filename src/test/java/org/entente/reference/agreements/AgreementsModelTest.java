package org.entente.reference.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Label;
import org.junit.jupiter.api.Test;

/** Random agreements, signatures, days and ends. */
@StoreTest
class AgreementsModelTest extends AgreementsField {

  /** A model of one line: who signed the terms as they stand, on a day on which they hold. */
  @Test
  void whateverIsAgreedAReaderSeesWhatASimpleModelSays() {
    var random = new Random(20260302);
    var parties = List.of(lantern, bridge, ministry);
    var written = new ArrayList<Modelled>();
    for (int turn = 0; turn < 120; turn++) {
      if (written.size() < 3 || random.nextInt(8) == 0) {
        written.add(new Modelled(random, parties));
      } else {
        written.get(random.nextInt(written.size())).somethingHappens(random, parties);
      }
      var day = TODAY.plusDays(random.nextInt(9) - 4);
      for (var giver : parties) {
        for (var receiver : parties) {
          for (var label : labelsOf(giver, written)) {
            assertThat(readsOn(receiver, label, day))
                .as("turn %d: %s reads %s on %s", turn, receiver, label, day)
                .isEqualTo(
                    receiver.equals(giver)
                        || written.stream().anyMatch(it -> it.opens(giver, receiver, label, day))
                        || label.equals(Label.of("restricted", giver)));
          }
        }
      }
    }
  }

  private static List<Label> labelsOf(PartyId giver, List<Modelled> written) {
    var newest = written.getLast().agreement.asParty();
    return List.of(
        Label.of("restricted", giver),
        Label.of("confidential", giver),
        Label.of("strictly-confidential", giver),
        Label.of("restricted", giver).forPurposes(Set.of("planning")),
        Label.of("restricted", giver).releasableTo(List.of(newest)),
        Label.of("confidential", giver).releasableTo(List.of(newest)));
  }

  /** An agreement beside what a test remembers of it. */
  private final class Modelled {
    private final Agreement agreement;
    private final PartyId owner;
    private Terms terms;
    private final Set<PartyId> signed = new HashSet<>();
    private int edition = 1;

    Modelled(Random random, List<PartyId> parties) {
      owner = parties.get(random.nextInt(parties.size()));
      terms = random(random, parties);
      agreement = drawUp(terms, owner);
    }

    void somethingHappens(Random random, List<PartyId> parties) {
      var who = terms.signatories().get(random.nextInt(terms.signatories().size()));
      switch (random.nextInt(8)) {
        case 0 -> {
          var changed = random(random, parties);
          if (!changed.equals(terms)) {
            terms = changed;
            edition++;
            signed.clear();
          }
          change(agreement, changed, owner);
        }
        case 1 -> {
          signed.remove(who);
          end(agreement, who, "over");
        }
        default -> {
          signed.add(who);
          sign(agreement, who, edition);
        }
      }
    }

    boolean opens(PartyId giver, PartyId receiver, Label label, LocalDate day) {
      var holds =
          terms.from().filter(day::isBefore).isEmpty()
              && terms.until().filter(day::isAfter).isEmpty()
              && signed.contains(giver)
              && signed.contains(receiver);
      var said = label.foremost();
      var only = said.valuesOf("releasable-to");
      var released = only.isEmpty() || only.contains(agreement.id().toString());
      var shared =
          terms.sharings().stream()
              .filter(it -> it.giver().equals(giver))
              .filter(it -> it.receivers().isEmpty() || it.receivers().contains(receiver))
              .anyMatch(
                  it -> reaches(it.level(), said.level()) && meets(it, said.valuesOf("purpose")));
      var named =
          !only.isEmpty()
              && reaches("restricted", said.level())
              && said.valuesOf("purpose").isEmpty();
      return holds && released && (shared || named);
    }

    private boolean meets(Sharing sharing, List<String> purposes) {
      return purposes.isEmpty() || purposes.stream().anyMatch(sharing.purposes()::contains);
    }

    private boolean reaches(String granted, String needed) {
      var order = List.of("public", "restricted", "confidential", "strictly-confidential");
      return Math.max(order.indexOf(granted), order.indexOf("restricted")) >= order.indexOf(needed);
    }

    private Terms random(Random random, List<PartyId> parties) {
      var among = new TreeSet<>(Comparator.comparing(PartyId::value));
      among.addAll(random.nextBoolean() ? parties : parties.subList(0, 2));
      var built = terms(among.first(), among.last());
      built.signatories = List.copyOf(among);
      if (random.nextBoolean()) {
        built.from(TODAY.minusDays(random.nextInt(3)));
      }
      if (random.nextBoolean()) {
        built.until(TODAY.plusDays(random.nextInt(3)));
      }
      var giver = built.signatories.get(random.nextInt(built.signatories.size()));
      var others = built.signatories.stream().filter(it -> !it.equals(giver)).toList();
      var level = List.of("public", "restricted", "confidential").get(random.nextInt(3));
      built.sharings.add(
          new Sharing(
              giver,
              random.nextBoolean() ? List.of() : others.subList(0, 1),
              level,
              random.nextBoolean() ? List.of() : List.of("planning")));
      return built.build();
    }
  }
}
