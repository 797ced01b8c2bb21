package org.entente.mechanisms.intake.format.cells;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.RawRow;

/**
 * What the sheets of a workbook have merged: files tell that behind the rows, so it is known once
 * the rows of a sheet were walked to their end.
 */
public final class MergedSheets {

  private final Map<Integer, MergedCells> known = new ConcurrentHashMap<>();

  public void learn(int sheet, MergedCells merged) {
    known.put(sheet, merged);
  }

  /** Of one sheet; its rows are walked for it only when nobody did yet. */
  public MergedCells of(int sheet, Supplier<Stream<RawRow>> rows) {
    if (!known.containsKey(sheet)) {
      try (var all = rows.get()) {
        all.forEach(_ -> {});
      }
    }
    return known.getOrDefault(sheet, new MergedCells());
  }
}
