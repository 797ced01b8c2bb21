package org.entente.ground.history;

import java.util.List;
import org.entente.ground.identity.RecordRef;

/**
 * What undoing a batch did: the records that returned to their earlier state, those changed since
 * by somebody (left as they are), and those that others still point to (left as they are).
 */
public record Undone(List<RecordRef> returned, List<RecordRef> changed, List<RecordRef> used) {

  public Undone {
    returned = List.copyOf(returned);
    changed = List.copyOf(changed);
    used = List.copyOf(used);
  }
}
