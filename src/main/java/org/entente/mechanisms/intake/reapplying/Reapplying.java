package org.entente.mechanisms.intake.reapplying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Import.State;
import org.entente.mechanisms.intake.ImportProblem;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.originals.Originals;
import org.springframework.stereotype.Component;

/**
 * Brings what people decided since to what is published: the file is given anew under the same
 * terms, with the rows left out and the repairs of then, and read with the profiles and spellings
 * of now. Rows that mean the same stay as they are. Only the newest report of its kind can be given
 * anew; an older one would bring back what was reported before.
 */
@Component
public class Reapplying {

  private final Imports imports;
  private final Originals originals;
  private final Audiences audiences;

  Reapplying(Imports imports, Originals originals, Audiences audiences) {
    this.imports = imports;
    this.originals = originals;
    this.audiences = audiences;
  }

  /** Whether it stands published, and nothing of its kind was published after it. */
  public boolean possible(Import published) {
    return published.state() == State.PUBLISHED
        && asOwner(published, owner -> imports.isNewestOfItsKind(published, owner));
  }

  /**
   * The import to be previewed and published; the one that this person began already and did not
   * finish, if there is one.
   *
   * @throws Refused with {@link ImportProblem.NotReady} when it is not possible
   */
  public Import begin(Import published, String by) {
    if (!possible(published)) {
      throw new Refused(new ImportProblem.NotReady(published.given().fileName()));
    }
    return asOwner(
        published,
        owner ->
            imports
                .findUnfinished(published.given().partner(), published.given().sha256(), by, owner)
                .orElseGet(() -> anew(published, by)));
  }

  /** Reads and publishes it at once, in the name of who decided; nothing when not possible. */
  void apply(Import published, String by, Progress progress) {
    if (possible(published)) {
      imports.publish(asOwner(published, _ -> anew(published, by)), progress);
    }
  }

  private <T> T asOwner(Import published, Function<Audience, T> work) {
    var owner = audiences.asOwner(published.given().partner(), published.mission());
    return Scope.of(owner, () -> work.apply(owner));
  }

  private Import anew(Import published, String by) {
    var then = published.instructions();
    var given = originals.lookInto(published, file -> give(published, by, file));
    return imports.instruct(
        given, Instructions.NONE.repairing(then.repairs()).leavingOut(then.leftOut()));
  }

  private Import give(Import published, String by, Path file) {
    var given = published.given();
    var handing =
        new Imports.Handing(
            published.mission(),
            given.partner(),
            given.partnerName(),
            given.fileName(),
            given.period(),
            published.label(),
            given.terms(),
            by);
    try (var bytes = Files.newInputStream(file)) {
      return imports.give(handing, bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
