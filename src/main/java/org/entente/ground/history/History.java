package org.entente.ground.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to history: a register appends here in the same transaction in which it writes. */
@Component
public class History {

  private final RevisionStore store;
  private final Labels labels;

  History(RevisionStore store, Labels labels) {
    this.store = store;
    this.labels = labels;
  }

  /** Appends one revision per change; a record may stand in the list only once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Act act, List<Change> changes) {
    store.append(act, changes);
  }

  /**
   * Closes what a record said before its newest revision: from now on that is for those alone who
   * may read this label too, and any that closed it before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void closePast(RecordRef record, int label) {
    var joined =
        store.findPastLabel(record).map(before -> labels.join(before, label)).orElse(label);
    store.closePast(record, joined);
  }

  /**
   * Makes revisions of changes without touching the database; running it appends them, in the
   * thread of the caller's transaction.
   */
  public Runnable prepare(Act act, List<Change> changes) {
    var rows = store.stage(changes);
    return () -> store.append(act, rows);
  }

  /** The same for records that are new. */
  public Runnable prepareFirst(Act act, List<Change> changes) {
    var rows = store.stage(changes);
    return () -> store.appendFirst(act, rows);
  }

  /** All revisions of a record, newest first; none when the audience may not read it now. */
  @Transactional(readOnly = true)
  public List<Revision> listOf(RecordRef record, Audience audience) {
    return store.listOf(record, audience);
  }

  /** What was believed about a record at an instant; empty when nothing was yet. */
  @Transactional(readOnly = true)
  public Optional<Revision> findKnownAt(RecordRef record, Instant knownAt, Audience audience) {
    return store.findKnownAt(record, knownAt, audience);
  }

  /** What was believed about all records of a type at an instant, withdrawn ones left out. */
  @Transactional(readOnly = true)
  public List<Revision> listKnownAt(String recordType, Instant knownAt, Audience audience) {
    return store.listKnownAt(recordType, knownAt, audience);
  }

  /** The revisions that one batch wrote, in the order in which they were recorded. */
  @Transactional(readOnly = true)
  public List<Revision> listOfBatch(UUID batch, Audience audience) {
    return store.listOfBatch(batch, audience);
  }

  /** The newest revision of each of the given records, in the given order. */
  @Transactional(readOnly = true)
  public List<Revision> listNewestOf(
      String recordType, Collection<UUID> records, Audience audience) {
    return records.isEmpty() ? List.of() : store.listNewestOf(recordType, records, audience);
  }

  /**
   * These revisions, each by its record and number, in the given order; unreadable ones left out.
   */
  @Transactional(readOnly = true)
  public List<Revision> listExactly(
      String recordType, List<UUID> records, List<Integer> numbers, Audience audience) {
    return records.isEmpty()
        ? List.of()
        : store.listExactly(recordType, records, numbers, audience);
  }

  /** The newest revision of every record of a type, for rebuilding its register. */
  @Transactional(readOnly = true)
  public List<Revision> listNewest(String recordType, Audience audience) {
    return store.listNewest(recordType, audience);
  }
}
