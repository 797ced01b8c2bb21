package org.entente.mechanisms.intake.format.packed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.FormatContract;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Messy;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.csv.CsvFormatTest;
import org.entente.mechanisms.intake.format.xlsx.XlsxFormatTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in archives and packed files. */
class PackedFormatsTest {

  @TempDir private Path folder;

  @Nested
  class AWorkbookInGzip extends FormatContract {
    @Override
    protected String format() {
      return "xlsx+gzip";
    }

    @Override
    protected byte[] written(List<Messy.Row> rows) throws IOException {
      return gzip(XlsxFormatTest.workbook(rows));
    }
  }

  @Nested
  class ATextTableInAnArchiveBesideWhatAComputerAdds extends FormatContract {
    @Override
    protected String format() {
      return "csv+zip";
    }

    @Override
    protected String refusedFile() {
      return "data.csv";
    }

    @Override
    protected boolean hidesRows() {
      return false;
    }

    @Override
    protected byte[] written(List<Messy.Row> rows) throws IOException {
      return zip(
          Map.of(
              "report/data.csv", CsvFormatTest.text(rows, ";", UTF_8),
              "__MACOSX/report/._data.csv", new byte[] {0, 5, 22},
              "report/photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1}));
    }
  }

  @Test
  void severalTablesAreSheetsNamedByTheirFile() throws IOException {
    var archive =
        zip(
            Map.of(
                "b.xlsx", XlsxFormatTest.workbook(Messy.ROWS),
                "a.csv", "who,where\nA,B\n".getBytes(UTF_8)));

    try (var report = ReportFormats.installed(Limits.STANDARD).open(file(archive))) {
      assertThat(report.format()).isEqualTo("zip");
      assertThat(report.sheets())
          .containsExactly(new Sheet(0, "a.csv", false), new Sheet(1, "b.xlsx/Data", false));
      try (var rows = report.rows(report.sheets().getFirst())) {
        assertThat(rows.map(row -> row.cell(0))).containsExactly("who", "A");
      }
    }
  }

  @Test
  void archivesInArchivesAreNotOpened() throws IOException {
    var inner = zip(Map.of("a.csv", "who,where\nA,B\n".getBytes(UTF_8)));

    assertThat(refused(zip(Map.of("inner.zip", inner))))
        .isInstanceOfSatisfying(
            NotAKindWeRead.class, it -> assertThat(it.found()).isEqualTo(FoundKind.ARCHIVE));
    assertThat(refused(gzip(gzip(inner))))
        .isInstanceOfSatisfying(
            NotAKindWeRead.class, it -> assertThat(it.found()).isEqualTo(FoundKind.GZIP));
  }

  @Test
  void whatIsPackedBeyondAllReasonIsRefusedBeforeItIsUnpacked() throws IOException {
    var blanks = new byte[60_000_000];

    assertThat(refused(gzip(blanks)))
        .isEqualTo(new TooLarge("report.bin", Limit.PACKING_RATIO, 300));
    assertThat(refused(zip(Map.of("a.csv", blanks))))
        .isEqualTo(new TooLarge("report.bin", Limit.PACKING_RATIO, 300));
  }

  @Test
  void anArchiveLockedWithAPasswordSaysSo() throws IOException {
    var archive = zip(Map.of("a.csv", "who,where\nA,B\n".getBytes(UTF_8)));
    archive[6] |= 1;
    int directory = new String(archive, ISO_8859_1).indexOf("PK\1\2");
    archive[directory + 8] |= 1;

    assertThat(refused(archive))
        .isInstanceOfSatisfying(
            NotAKindWeRead.class, it -> assertThat(it.found()).isEqualTo(FoundKind.LOCKED_ARCHIVE));
  }

  @Test
  void nothingOfAnArchiveStaysBehindWhateverItsFilesAreCalled() throws IOException {
    var before = temporary();
    var archive =
        zip(
            Map.of(
                "../../escaped.csv", "who,where\nA,B\n".getBytes(UTF_8),
                "C:\\windows\\system.csv", "who,where\nA,B\n".getBytes(UTF_8),
                "/etc/passwd", "who,where\nA,B\n".getBytes(UTF_8)));

    try (var report = ReportFormats.installed(Limits.STANDARD).open(file(archive))) {
      assertThat(report.sheets())
          .extracting(Sheet::name)
          .containsExactly("escaped.csv", "passwd", "system.csv");
    }
    assertThat(temporary()).isEqualTo(before);
    assertThat(folder.resolve("../../escaped.csv")).doesNotExist();
  }

  private static List<Path> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(each -> each.getFileName().toString().startsWith("entente-")).toList();
    }
  }

  private Object refused(byte[] bytes) {
    var refusal =
        catchThrowableOfType(
            Refused.class,
            () -> ReportFormats.installed(Limits.STANDARD).open(file(bytes)).close());
    return refusal.problem();
  }

  private ReportFile file(byte[] bytes) throws IOException {
    return ReportFile.at(Files.write(folder.resolve("report.bin"), bytes));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
