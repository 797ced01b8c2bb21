package org.entente.mechanisms.intake.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Job;
import org.entente.ground.shell.Progress;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.Wording;

/** An import as its page shows it, in the words of one reader. */
public record ImportView(
    Import given, Surroundings around, Optional<Job> job, Optional<Import> same, Words words) {

  /**
   * What stands around an import: its partner's name, its label in words, and whether the reader
   * may act on it and may fetch the file as it was given.
   */
  public record Surroundings(String partner, String label, boolean mayAct, boolean mayFetch) {}

  /** Issues that the same deed repairs: of one kind, the ones in most rows first. */
  public record Repair(RowIssue.Code code, int rows, List<RowIssue> issues) {

    private static final int SHOWN = 12;

    static Repair of(RowIssue.Code code, List<RowIssue> all) {
      var byRows = new ArrayList<>(all);
      byRows.sort(Comparator.comparingInt(RowIssue::rows).reversed());
      return new Repair(code, all.stream().mapToInt(RowIssue::rows).sum(), byRows);
    }

    public List<RowIssue> shown() {
      return issues.stream().limit(SHOWN).toList();
    }

    public int hidden() {
      return Math.max(0, issues.size() - SHOWN);
    }

    /** The icon and colour of its severity. */
    public String kind() {
      return switch (severity()) {
        case ERROR -> "bad";
        case WARNING -> "warn";
        case NOTE -> "info";
      };
    }

    public RowIssue.Severity severity() {
      return issues.getFirst().severity();
    }
  }

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
  String below(String mission, String part) {
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

  /** Why the file was refused, and what to do next. */
  public String refusal() {
    return given.course().refusal().map(new Wording(words)::refusal).orElse("");
  }

  /** What was found about rows, by the deed that repairs it, the worst first. */
  public List<Repair> repairs() {
    var issues = receipt().map(Receipt::issues).orElse(List.of());
    var repairs = new ArrayList<Repair>();
    for (var code : RowIssue.Code.values()) {
      var alike = issues.stream().filter(issue -> issue.code() == code).toList();
      if (!alike.isEmpty()) {
        repairs.add(Repair.of(code, alike));
      }
    }
    repairs.sort(Comparator.comparing(Repair::severity));
    return repairs;
  }

  public String message(RowIssue issue) {
    return new Wording(words).message(issue);
  }

  public String fix(RowIssue issue) {
    return new Wording(words).fix(issue);
  }
}
