package org.entente.ground.history;

import org.entente.ground.releasability.Audience;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the tables of every register of a mission anew from their revisions alone. That this
 * changes nothing shows that nothing ever bypassed history.
 */
@Component
public class Rebuild {

  private final RevisionStore store;
  private final ObjectProvider<Register> registers;

  Rebuild(RevisionStore store, ObjectProvider<Register> registers) {
    this.store = store;
    this.registers = registers;
  }

  /** Rebuilds within one transaction; the audience must be the node itself. */
  @Transactional
  public void rebuild(Audience node) {
    for (var register : registers) {
      register.empty(node.mission());
      register.restore(store.listNewest(register.recordType(), node));
    }
  }
}
