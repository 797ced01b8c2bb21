package org.entente.ground.shell.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.shell.files.Row;

/**
 * A list that is read whole and held while it is gone through: of some thousand records at most.
 */
public final class HeldListing<T> implements Listing {

  private static final Comparator<Standpoint> NEWEST_FIRST =
      Comparator.comparing(Standpoint::knownAt).thenComparing(Standpoint::id).reversed();

  private final Map<Standpoint, T> all;
  private final Function<T, Row> row;

  private HeldListing(Map<Standpoint, T> all, Function<T, Row> row) {
    this.all = all;
    this.row = row;
  }

  /** Records, each with where it stands and how it is written. */
  public static <T> HeldListing<T> of(
      List<T> all, Function<T, Standpoint> place, Function<T, Row> row) {
    return new HeldListing<>(
        all.stream().collect(Collectors.toMap(place, Function.identity(), (one, _) -> one)), row);
  }

  @Override
  public List<Standpoint> listAfter(Optional<Standpoint> after, int limit) {
    return all.keySet().stream()
        .sorted(NEWEST_FIRST)
        .filter(each -> after.map(last -> NEWEST_FIRST.compare(each, last) > 0).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public Stream<Row> rows(List<Standpoint> shown) {
    return shown.stream().flatMap(each -> Optional.ofNullable(all.get(each)).map(row).stream());
  }
}
