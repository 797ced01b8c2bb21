package org.entente.console.bench.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.bench.TrialFolder;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.reference.places.Places;

/**
 * A workbook from its bytes to the preview, beside merely reading its cells with the same reader.
 * Both are done several times, in turn, in one process: the last ones count.
 */
final class WorkbookTrial {

  private static final int ROUNDS = 9;
  private static final int WARM = 4;

  private final Path file;
  private final ReportFormats formats = ReportFormats.installed(Limits.STANDARD);

  WorkbookTrial(Path file) {
    this.file = file;
  }

  /** How many rows; what reading and previewing cost; the heap at its highest, in MiB. */
  record Figures(int rows, Cost reading, Cost preview, long heapMb) {}

  Figures run(Optional<Path> gazetteer) throws Exception {
    try (var trial = TrialFolder.create()) {
      return run(gazetteer, trial.path());
    }
  }

  private Figures run(Optional<Path> gazetteer, Path folder) throws Exception {
    try (var node = Node.open(folder)) {
      var mission = TrialMission.create(node, "workbook");
      if (gazetteer.isPresent()) {
        var places = gazetteer.get();
        node.door(Places.class).importFile(places, places.toString(), mission.id(), "operator");
      }
      var reading = new Cost[ROUNDS - WARM];
      var preview = new Cost[ROUNDS - WARM];
      Optional<Receipt> receipt = Optional.empty();
      for (int round = 0; round < ROUNDS; round++) {
        var read = Cost.of(folder, this::read);
        var given = mission.give(file);
        var looked = Cost.of(folder, () -> mission.preview(given));
        if (round >= WARM) {
          reading[round - WARM] = read.cost();
          preview[round - WARM] = looked.cost();
        }
        receipt = Optional.of(looked.result());
      }
      var last = receipt.orElseThrow();
      return new Figures(
          last.rows().read(),
          Cost.middle(reading),
          Cost.middle(preview),
          last.effort().peakMemoryMb());
    }
  }

  /** Opens the file and walks the rows of its longest sheet. */
  private long read() throws Exception {
    try (var report = formats.open(ReportFile.at(file))) {
      long most = 0;
      for (var sheet : report.sheets()) {
        try (var rows = report.rows(sheet)) {
          most = Math.max(most, rows.mapToLong(row -> row.cells().size()).sum());
        }
      }
      return most;
    }
  }
}
