package org.entente.mechanisms.intake.iati;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.iati.model.ActivityReading;
import org.entente.mechanisms.intake.iati.model.IatiActivity;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.springframework.stereotype.Component;

/** The door to the activities behind records, typed; a record that came as a row has none. */
@Component
public class IatiActivities {

  private final Documents documents;

  IatiActivities(Documents documents) {
    this.documents = documents;
  }

  /** The activities as they were published last, by record, as far as the audience may read. */
  public Map<UUID, IatiActivity> listOf(Collection<UUID> records, Audience audience) {
    var activities = new LinkedHashMap<UUID, IatiActivity>();
    documents
        .listOf(records, audience)
        .forEach(
            (record, document) -> {
              if (document.format().equals(ReadActivity.FORMAT)) {
                var element = RecordReader.whole(document.text());
                activities.put(record, ActivityReading.of(element));
              }
            });
    return activities;
  }
}
