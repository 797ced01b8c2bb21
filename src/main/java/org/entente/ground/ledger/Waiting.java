package org.entente.ground.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.ground.ledger.EntryStore.Place;

/** Revisions of one mission and type that one statement appended and the log lacks, in order. */
record Waiting(long id, String type, List<UUID> records, List<Integer> numbers) {

  Waiting {
    records = List.copyOf(records);
    numbers = List.copyOf(numbers);
  }

  int revisions() {
    return records.size();
  }

  /** The revisions before these, of the same records. */
  List<Place> predecessors() {
    return IntStream.range(0, revisions())
        .filter(at -> numbers.get(at) > 1)
        .mapToObj(at -> new Place(type, records.get(at), numbers.get(at) - 1))
        .toList();
  }

  Waiting slice(int from, int to) {
    return new Waiting(id, type, records.subList(from, to), numbers.subList(from, to));
  }
}
