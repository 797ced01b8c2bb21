package org.entente.mechanisms.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every format must do, whatever its bytes look like: give the rows as a person reads them,
 * keep to the limits, and refuse what is broken with a word and not with a fault.
 */
public abstract class FormatContract {

  private static final Limits FEW_ROWS = limits(4, 100, 1_000);
  private static final Limits FEW_COLUMNS = limits(100, 5, 1_000);
  private static final Limits FEW_CELLS = limits(100, 100, 12);

  @TempDir private Path folder;

  private static Limits limits(int rows, int columns, long cells) {
    return new Limits(rows, columns, cells, 32_767, 1 << 24, 300, 50, 1 << 20);
  }

  /** The rows as a file of the format. */
  protected abstract byte[] written(List<Messy.Row> rows) throws IOException;

  /** The name of the format, as on the receipt. */
  protected abstract String format();

  /** Whether the format can say that a row is hidden. */
  protected boolean hidesRows() {
    return true;
  }

  /** The file that refusals name: the one inside, of a packed one. */
  protected String refusedFile() {
    return "report.bin";
  }

  @Test
  void everyCellComesAsAPersonReadsItAndEveryRowAtItsNumber() throws IOException {
    var expected = new ArrayList<RawRow>();
    for (int at = 0; at < Messy.ROWS.size(); at++) {
      var row = Messy.ROWS.get(at);
      var raw = new RawRow(at + 1, row.read(), row.hidden() && hidesRows());
      if (!raw.blank()) {
        expected.add(raw);
      }
    }

    assertThat(rows(written(Messy.ROWS), Limits.STANDARD)).isEqualTo(expected);
  }

  @Test
  void theSheetIsWalkedAsOftenAsAskedAndTwiceAtATime() throws IOException {
    try (var report = open(written(Messy.ROWS), Limits.STANDARD);
        var first = report.rows(report.sheets().getFirst());
        var second = report.rows(report.sheets().getFirst())) {
      var one = first.iterator();
      var other = second.iterator();
      one.next();

      assertThat(other.next()).isEqualTo(rows(written(Messy.ROWS), Limits.STANDARD).getFirst());
      assertThat(one.next().number()).isEqualTo(3);
    }
  }

  @Test
  void aWalkThatIsGivenUpLeavesNothingOpen() throws IOException {
    try (var report = open(written(Messy.ROWS), Limits.STANDARD)) {
      for (int i = 0; i < 200; i++) {
        try (var rows = report.rows(report.sheets().getFirst())) {
          assertThat(rows.findFirst()).isPresent();
        }
      }
      assertThat(openFiles()).isLessThan(20);
    }
    assertThat(openFiles()).isZero();
  }

  @Test
  void moreRowsColumnsOrCellsThanTheNodeAllowsAreRefused() throws IOException {
    var bytes = written(Messy.ROWS);

    assertThat(refused(bytes, FEW_ROWS)).isEqualTo(tooLarge(Limit.ROWS, 4));
    assertThat(refused(bytes, FEW_COLUMNS)).isEqualTo(tooLarge(Limit.COLUMNS, 5));
    assertThat(refused(bytes, FEW_CELLS)).isEqualTo(tooLarge(Limit.CELLS, 12));
  }

  private TooLarge tooLarge(Limit what, long allowed) {
    return new TooLarge(refusedFile(), what, allowed);
  }

  @Test
  void exactlyOneFormatTakesTheFileForItsOwnWhateverItIsCalled() throws IOException {
    var first = FirstBytes.of(file(written(Messy.ROWS)));

    assertThat(ServiceLoader.load(ReportFormat.class).stream().map(ServiceLoader.Provider::get))
        .filteredOn(each -> each.recognises(first))
        .hasSize(1);
    try (var report = open(written(Messy.ROWS), Limits.STANDARD)) {
      assertThat(report.format()).isEqualTo(format());
      assertThat(report.file().name()).isEqualTo("report.bin");
      assertThat(report.sheets()).hasSize(1);
    }
  }

  @Test
  void aTableWithoutRowsIsNoFault() throws IOException {
    var header = List.of(Messy.ROWS.getFirst());

    assertThat(rows(written(header), Limits.STANDARD)).hasSize(1);
  }

  @Test
  void aFileCutOffAnywhereIsRefusedOrReadAsFarAsItGoes() throws IOException {
    var whole = written(Messy.ROWS);
    for (int part = 1; part < 40; part++) {
      readable(Arrays.copyOf(whole, whole.length * part / 40));
    }
  }

  @Test
  void bytesThatWereChangedOnTheWayAreRefusedOrRead() throws IOException {
    var whole = written(Messy.ROWS);
    var dice = new Random(17);
    for (int turn = 0; turn < 60; turn++) {
      var changed = whole.clone();
      for (int i = 0; i <= turn % 5; i++) {
        changed[dice.nextInt(changed.length)] = (byte) dice.nextInt(256);
      }
      readable(changed);
    }
  }

  /** Either rows come out, or one of our own refusals; anything else fails the test by itself. */
  private void readable(byte[] bytes) throws IOException {
    try {
      assertThat(rows(bytes, Limits.STANDARD)).hasSizeLessThan(2_000);
    } catch (Refused refusal) {
      assertThat(refusal.problem().getClass().getName()).contains("IntakeProblem");
    }
  }

  private List<RawRow> rows(byte[] bytes, Limits limits) throws IOException {
    var all = new ArrayList<RawRow>();
    try (var report = open(bytes, limits)) {
      for (var sheet : report.sheets()) {
        try (var rows = report.rows(sheet)) {
          rows.forEach(all::add);
        }
      }
    }
    return all;
  }

  private Object refused(byte[] bytes, Limits limits) {
    return catchThrowableOfType(Refused.class, () -> rows(bytes, limits)).problem();
  }

  private Report open(byte[] bytes, Limits limits) throws IOException {
    return ReportFormats.installed(limits).open(file(bytes));
  }

  private ReportFile file(byte[] bytes) throws IOException {
    return ReportFile.at(Files.write(folder.resolve("report.bin"), bytes));
  }

  private long openFiles() throws IOException {
    var all = Path.of("/proc/self/fd");
    Assumptions.assumeTrue(Files.exists(all), "this system does not list what is open");
    try (Stream<Path> open = Files.list(all)) {
      return open.filter(this::leadsToReport).count();
    }
  }

  private boolean leadsToReport(Path link) {
    try {
      var target = Files.readSymbolicLink(link).toString();
      return target.startsWith(folder.toString()) || target.endsWith(".part");
    } catch (IOException alreadyClosed) {
      return false;
    }
  }
}
