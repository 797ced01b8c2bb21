package org.entente.mechanisms.intake.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.format.Report;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the documents behind records; each import keeps its own, so each revision has one.
 */
@Component
public class Documents {

  private static final int LETTERS_AT_ONCE = 4_000_000;

  private final DocumentStore store;

  Documents(DocumentStore store) {
    this.store = store;
  }

  /** Keeps the documents of a report that is being published, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Import given, Report report) {
    var waiting = new ArrayList<Report.RowDocument>();
    int[] letters = {0};
    try (var documents = report.documents(given.instructions().personal())) {
      documents.forEach(
          document -> {
            waiting.add(document);
            letters[0] += document.text().length();
            if (letters[0] > LETTERS_AT_ONCE) {
              store.add(given, waiting);
              waiting.clear();
              letters[0] = 0;
            }
          });
    }
    store.add(given, waiting);
  }

  /** The newest published documents of these records, by record; many records have none. */
  @Transactional(readOnly = true)
  public Map<UUID, KeptDocument> listOf(Collection<UUID> records, Audience audience) {
    return store.listOf(records, audience).stream()
        .collect(Collectors.toMap(KeptDocument::record, Function.identity()));
  }
}
