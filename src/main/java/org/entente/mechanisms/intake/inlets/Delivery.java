package org.entente.mechanisms.intake.inlets;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.sources.Source;
import org.entente.mechanisms.intake.sources.Sources;
import org.entente.mechanisms.intake.sources.Terms;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.WrittenOrganisation;
import org.springframework.stereotype.Component;

/**
 * Takes a file that nobody stands beside: gives it, has it read, and publishes it when its source
 * says that files of it publish themselves and this one leaves no question open. Taken up again
 * after a crash it goes on with the import that it had given before.
 */
@Component
class Delivery {

  /** In whose name files of the inbox are given, as it stands on imports. */
  static final String INBOX = "inbox";

  private static final String LEVEL = "restricted";

  private final Imports imports;
  private final Sources sources;
  private final Quotas quotas;
  private final Missions missions;
  private final Partners partners;
  private final Labels labels;
  private final Audiences audiences;

  Delivery(
      Imports imports,
      Sources sources,
      Quotas quotas,
      Missions missions,
      Partners partners,
      Labels labels,
      Audiences audiences) {
    this.imports = imports;
    this.sources = sources;
    this.quotas = quotas;
    this.missions = missions;
    this.partners = partners;
    this.labels = labels;
    this.audiences = audiences;
  }

  /** What became of a file: its import, and the receipt; none when the very same stands already. */
  record Delivered(Import.Id id, boolean published, Optional<Receipt> receipt) {}

  Delivered take(Dropped dropped, String name, Optional<String> part, byte[] bytes) {
    var mission = missions.getByCode(dropped.mission());
    var node = audiences.node(mission);
    var partner = partner(dropped.partner(), node);
    var sha256 = sha256(bytes);
    var same = Scope.of(node, () -> imports.findSame(partner, sha256, node));
    if (same.isPresent()) {
      return new Delivered(same.get().id(), true, Optional.empty());
    }
    var source = Scope.of(node, () -> sources.find(partner, dropped.source(), node));
    var given =
        Scope.of(node, () -> imports.findUnfinished(partner, sha256, INBOX, node))
            .orElseGet(() -> give(dropped, name, part, bytes, mission, partner, source));
    var receipt = imports.preview(given, Progress.unwatched());
    boolean publish =
        source.map(Source::said).map(Source.Particulars::publishesItself).orElse(false)
            && leavesNoQuestion(receipt);
    return publish
        ? new Delivered(given.id(), true, Optional.of(imports.publish(given, Progress.unwatched())))
        : new Delivered(given.id(), false, Optional.of(receipt));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private PartyId partner(String name, Audience node) {
    var resolver = Scope.of(node, () -> partners.resolver(node));
    if (resolver.resolve(WrittenOrganisation.named(name))
        instanceof OrganisationMatch.Known known) {
      return known.bearer();
    }
    throw new Refused(new InletProblem.PartnerNotKnown(name));
  }

  /** Under the label of its source; a source that nobody described is for whoever is cleared. */
  private Import give(
      Dropped dropped,
      String name,
      Optional<String> part,
      byte[] bytes,
      MissionId mission,
      PartyId partner,
      Optional<Source> source) {
    quotas.admit(mission, partner, dropped.partner(), INBOX, bytes.length);
    int label = source.map(Source::label).orElseGet(() -> labels.intern(Label.of(LEVEL, partner)));
    var terms = new Terms(dropped.source(), Optional.empty(), Optional.empty());
    return imports.give(
        new Imports.Handing(
            mission, partner, dropped.partner(), name, Optional.empty(), label, terms, INBOX),
        part,
        new ByteArrayInputStream(bytes));
  }

  /** Every row was taken, and nothing about any of them is worse than a note. */
  private static boolean leavesNoQuestion(Receipt receipt) {
    return receipt.rows().rejected() == 0
        && receipt.rows().review() == 0
        && receipt.issues().stream().allMatch(issue -> issue.severity() == RowIssue.Severity.NOTE);
  }
}
