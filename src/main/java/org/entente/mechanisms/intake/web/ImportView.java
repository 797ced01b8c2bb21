package org.entente.mechanisms.intake.web;

import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Job;
import org.entente.ground.shell.Progress;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.IntakeProblem.NoTable;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.Wording;

/** An import as its page shows it, in the words of one reader. */
public record ImportView(
    Import given, Surroundings around, Optional<Job> job, Optional<Import> same, Words words) {

  /**
   * What stands around an import: its partner's name, its label in words, and whether the reader
   * may act on it, may fetch the file as it was given, and may apply to it what was decided since.
   */
  public record Surroundings(
      String partner, String label, boolean mayAct, boolean mayFetch, boolean mayApply) {}

  public String brief() {
    return Ids.brief(given.id().value());
  }

  /** Whether a job about it waits or runs. */
  public boolean busy() {
    return job.filter(one -> !one.ended()).isPresent();
  }

  /** The reference of the trouble in which its last job ended, if that failed. */
  public Optional<String> trouble() {
    return job.flatMap(Job::trouble);
  }

  public boolean stands(Import.State state) {
    return given.state() == state;
  }

  /** The icon and colour of a state. */
  public static String kind(Import.State state) {
    return switch (state) {
      case GIVEN, UNDONE -> "info";
      case PREVIEWED -> "warn";
      case PUBLISHED -> "ok";
      case REFUSED -> "bad";
    };
  }

  /** The address of a part of its page. */
  public String below(String mission, String part) {
    return "/missions/" + mission + "/imports/" + brief() + part;
  }

  /** How far its job is; nothing runs when there is none. */
  public Progress progress() {
    return job.map(this::progress)
        .orElseGet(() -> new Progress(words.say("intake.progress.none"), 0, 0, false));
  }

  private Progress progress(Job one) {
    var publishing = one.order().kind().equals(ImportJobs.PUBLISH);
    var key = publishing ? "intake.progress.publish" : "intake.progress.preview";
    return new Progress(words.say(key), one.stepsDone(), one.steps(), !one.ended());
  }

  public Optional<Receipt> receipt() {
    return given.course().receipt();
  }

  /** Whether saying where things stand could help: not where the file cannot be read at all. */
  public boolean canBeMapped() {
    var unclear = NoTable.class.getSimpleName();
    return given.course().refusal().map(Because::key).filter(key -> !key.equals(unclear)).isEmpty();
  }

  /** Why the file was refused, and what to do next. */
  public String refusal() {
    return given.course().refusal().map(new Wording(words)::refusal).orElse("");
  }
}
