package org.entente.mechanisms.intake.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.timeline.Receipts;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.springframework.stereotype.Component;

/** The receipt of each report that was published: an import is the batch of what it wrote. */
@Component
class ImportReceipts implements Receipts {

  private final Imports imports;

  ImportReceipts(Imports imports) {
    this.imports = imports;
  }

  @Override
  public Map<UUID, String> paths(Collection<UUID> batches, Audience audience) {
    var paths = new HashMap<UUID, String>();
    for (var batch : batches) {
      imports
          .find(new Import.Id(batch), audience)
          .ifPresent(found -> paths.put(batch, "imports/" + Ids.brief(found.id().value())));
    }
    return paths;
  }
}
