package org.entente.ground.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Pager;

/**
 * A page of the revisions of a record that a reader may know, newest first, with what is around
 * them in words: whose they were, under which label, and where the report is from which each came.
 */
public record Timeline(
    String title, Optional<String> page, Pager pager, List<Step> steps, Around around) {

  /** Names of owners, labels in words, and the path of each act's receipt below the mission. */
  public record Around(
      Map<PartyId, String> owners, Map<Integer, String> labels, Map<UUID, String> receipts) {}

  public Timeline {
    steps = List.copyOf(steps);
  }

  /** Blank when the reader may not know the owner. */
  public String owner(Revision revision) {
    return around.owners().getOrDefault(revision.owner(), "");
  }

  public String label(Revision revision) {
    return around.labels().getOrDefault(revision.label(), "");
  }

  /** Where the report stands that it came with, when the reader may open it. */
  public Optional<String> receipt(Revision revision) {
    return revision.batch().map(around.receipts()::get);
  }
}
