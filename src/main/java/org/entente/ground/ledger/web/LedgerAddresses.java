package org.entente.ground.ledger.web;

import java.util.List;
import org.entente.ground.shell.parts.OpenAddresses;
import org.springframework.stereotype.Component;

/** The log is open to all; checkpoints come from other nodes, which have no session here. */
@Component
class LedgerAddresses implements OpenAddresses {

  static final String ADD_CHECKPOINT = "/ledger/add-checkpoint";

  @Override
  public List<String> open() {
    return List.of("/ledger/**");
  }

  @Override
  public List<String> fromPrograms() {
    return List.of(ADD_CHECKPOINT);
  }
}
