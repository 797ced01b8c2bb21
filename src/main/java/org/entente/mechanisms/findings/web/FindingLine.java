package org.entente.mechanisms.findings.web;

import java.util.List;
import org.entente.ground.releasability.Labelled;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.entente.mechanisms.findings.Care.State;
import org.entente.mechanisms.findings.Finding;

/** A finding in a reader's words, as it stands in a list and in a file. */
public record FindingLine(Finding finding, FindingWords words) implements Labelled {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("kind", "#meta+kind"),
          Column.text("state", "#status"),
          Column.text("explanation", "#description"),
          Column.text("place", "#loc"),
          Column.text("sector", "#sector"),
          Column.text("parties", "#org"),
          Column.text("owner", "#meta+owner"),
          Column.day("due", "#date+due"),
          Column.text("outcome", "#description+outcome"),
          Column.text("id", "#meta+id"));

  @Override
  public int label() {
    return finding.label();
  }

  public String brief() {
    return finding.id().brief();
  }

  public String sentence() {
    return words.sentence(finding.matter());
  }

  public String stateKey() {
    return "findings.state." + finding.care().state().word();
  }

  /** How its standing is drawn. */
  public String drawn() {
    return switch (finding.care().state()) {
      case OPEN -> "warn";
      case IN_HAND, DISMISSED -> "info";
      case RESOLVED, GONE -> "ok";
    };
  }

  public boolean waits() {
    return finding.care().state().waits();
  }

  public boolean cameBack() {
    return finding.care().state() == State.OPEN && !finding.care().earlier().isEmpty();
  }

  public String carer() {
    return words.carer(finding);
  }

  Row row() {
    var matter = finding.matter();
    var care = finding.care();
    return Row.of(
        List.of(
            matter.kind().word(),
            care.state().word(),
            sentence(),
            words.place(matter),
            words.sector(matter),
            String.join("; ", words.parties(matter)),
            carer(),
            care.due().map(Object::toString).orElse(""),
            care.outcome().orElse(""),
            brief()));
  }
}
