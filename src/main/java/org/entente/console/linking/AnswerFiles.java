package org.entente.console.linking;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.matching.linkage.Linked.Member;
import org.entente.ground.matching.linkage.Verdict;
import org.entente.ground.problem.Refused;

/** Writes what linking found: CSV in UTF-8, lines ended as RFC 4180 has it. */
final class AnswerFiles {

  private static final int DIGITS = 6;

  private AnswerFiles() {}

  /** The pairs, as {@code left,right,posterior}, the surest first. */
  static void pairs(Path file, List<Verdict> verdicts) {
    try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord("left", "right", "posterior");
      for (var verdict : verdicts) {
        csv.writeRecord(verdict.left(), verdict.right(), written(verdict.posterior()));
      }
    } catch (IOException unwritable) {
      throw new Refused(new ConsoleProblem.FileUnwritable(file.toString()));
    }
  }

  /** Cut, not rounded: what is undecided must not look decided. */
  private static String written(double posterior) {
    return BigDecimal.valueOf(posterior).setScale(DIGITS, RoundingMode.DOWN).toPlainString();
  }

  /** The groups, as {@code id,cluster}; records that are not listed stand alone. */
  static void groups(Path file, List<List<Member>> groups) {
    try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord("id", "cluster");
      int number = 0;
      for (var group : groups) {
        number++;
        for (var member : group) {
          csv.writeRecord(member.id(), Integer.toString(number));
        }
      }
    } catch (IOException unwritable) {
      throw new Refused(new ConsoleProblem.FileUnwritable(file.toString()));
    }
  }
}
