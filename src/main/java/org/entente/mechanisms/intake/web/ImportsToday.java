package org.entente.mechanisms.intake.web;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.mechanisms.intake.Imports;
import org.springframework.stereotype.Component;

/** Imports on the front page: what waits to be published, and what came last. */
@Component
class ImportsToday implements TodayPart {

  private static final int SHOWN = 5;

  private final Imports imports;
  private final ImportDesk desk;
  private final Gate gate;

  ImportsToday(Imports imports, ImportDesk desk, Gate gate) {
    this.imports = imports;
    this.desk = desk;
    this.gate = gate;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String titleKey() {
    return "intake.title";
  }

  @Override
  public String template() {
    return "mechanisms/intake/web/today";
  }

  /** Always something: without an import, how to begin. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    var first = imports.listWaitingFirst(audience, SHOWN);
    var lines = gate.release(Optional.of(audience), first);
    return Optional.of(
        new RecentImports(
            ImportLine.of(lines, desk.names(lines, audience, words)),
            imports.countWaiting(audience)));
  }
}
