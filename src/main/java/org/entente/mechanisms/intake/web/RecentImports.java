package org.entente.mechanisms.intake.web;

import java.util.List;

/** The first few imports, those that wait to be published before the rest; and how many wait. */
public record RecentImports(List<ImportLine> lines, int waiting) {

  public RecentImports {
    lines = List.copyOf(lines);
  }
}
