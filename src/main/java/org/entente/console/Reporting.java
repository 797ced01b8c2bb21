package org.entente.console;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.Node;
import org.entente.console.answers.ConsoleProblem;
import org.entente.console.exports.Sidecar;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.LabelText;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.inlets.Parcels;
import org.entente.mechanisms.intake.profiles.TravellingProfiles;
import org.entente.mechanisms.intake.sources.Blur;
import org.entente.mechanisms.intake.sources.Terms;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.WrittenOrganisation;

/** Handing over a partner's files on the command line: finds the partner, reads the label. */
public final class Reporting {

  /** Who acts on the command line, as it stands in history: whoever holds the node's folder. */
  public static final String OPERATOR = "operator";

  private static final String USUAL_LEVEL = "restricted";

  private final Node node;
  private final MissionId mission;
  private final Audience all;

  public Reporting(Node node, String code) {
    this.node = node;
    this.mission = node.door(Missions.class).getByCode(code);
    this.all = node.door(Audiences.class).node(mission);
  }

  /** What comes with the files: whose they are, for which days, under which label and terms. */
  public record With(
      String partner,
      Optional<Period> period,
      Optional<String> label,
      Terms terms,
      Optional<ExactFor> exactFor) {}

  /** Who besides may see exact places, as written, and the administrative level others see. */
  public record ExactFor(String label, int othersSee) {}

  /** Hands a file of one report over; nothing of it is read yet. */
  public Import give(Path file, With with) {
    var handing = handing(file, with);
    return reading(file, bytes -> node.door(Imports.class).give(handing, bytes));
  }

  /** Hands over each of the reports that a file holds. */
  List<Import> giveAll(Path file, With with) {
    if (!Files.isReadable(file)) {
      throw new Refused(new ConsoleProblem.FileUnreadable(file.toString()));
    }
    return node.door(Parcels.class).give(handing(file, with), file);
  }

  private Imports.Handing handing(Path file, With with) {
    var partner = find(with.partner()).orElseGet(this::fresh);
    return new Imports.Handing(
        mission,
        partner,
        with.partner(),
        file.getFileName().toString(),
        with.period(),
        label(with, partner, file),
        terms(with, partner),
        Reporting.OPERATOR);
  }

  private Terms terms(With with, PartyId partner) {
    return with.exactFor()
        .map(
            said ->
                new Blur(
                    node.door(Labels.class)
                        .intern(LabelText.read(said.label(), partner, this::find)),
                    said.othersSee()))
        .map(blur -> with.terms().blurred(Optional.of(blur)))
        .orElse(with.terms());
  }

  /** What a file says that was exported from a profile, with the organisations known here. */
  TravellingProfiles.Arrived lesson(Path file) {
    var bytes = reading(file, Reporting::all);
    var name = file.getFileName().toString();
    return Scope.of(all, () -> node.door(TravellingProfiles.class).read(name, bytes, all));
  }

  /** The same file, if it is the newest that stands of its partner, and came with the same. */
  public Optional<Import> same(Path file, With with) {
    var sha256 = reading(file, Reporting::sha256);
    return find(with.partner())
        .flatMap(
            partner -> Scope.of(all, () -> node.door(Imports.class).findSame(partner, sha256, all)))
        .filter(same -> same.given().period().equals(with.period()))
        .filter(same -> same.recordsLabel() == label(with, same.given().partner(), file))
        .filter(same -> saysTheSame(same, with));
  }

  /** Whether exact places are for the same readers as before, as far as anything is said. */
  private boolean saysTheSame(Import same, With with) {
    var blur = terms(with, same.given().partner()).blur();
    return blur.isEmpty() || blur.equals(same.given().terms().blur());
  }

  /** As said, else by the label that lies beside the file, else the usual one. */
  private int label(With with, PartyId partner, Path file) {
    var label =
        with.label()
            .map(said -> LabelText.read(said, partner, this::find))
            .or(() -> Sidecar.read(file, partner))
            .orElseGet(() -> Label.of(USUAL_LEVEL, partner));
    return node.door(Labels.class).intern(label);
  }

  /** The import as it stands now. */
  public Import again(Import given) {
    var now = node.door(Audiences.class).node(mission);
    return Scope.of(now, () -> node.door(Imports.class).find(given.id(), now)).orElseThrow();
  }

  private static <T> T reading(Path file, Function<InputStream, T> work) {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return work.apply(bytes);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Refused(new ConsoleProblem.FileUnreadable(file.toString()));
    }
  }

  private static byte[] all(InputStream bytes) {
    try {
      return bytes.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(InputStream bytes) {
    try (var digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** One whom nobody knows yet is registered when the report is published, and not before. */
  private PartyId fresh() {
    return new PartyId(node.door(Ids.class).next());
  }

  /** The partner of this name, who must be known. */
  public PartyId partner(String name) {
    return find(name).orElseThrow();
  }

  /** The partner of this name, where it is known for sure. */
  public Optional<PartyId> find(String name) {
    var resolver = Scope.of(all, () -> node.door(Partners.class).resolver(all));
    return resolver.resolveExactly(WrittenOrganisation.named(name))
            instanceof OrganisationMatch.Known known
        ? Optional.of(known.bearer())
        : Optional.empty();
  }
}
