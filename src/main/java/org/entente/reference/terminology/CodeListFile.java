package org.entente.reference.terminology;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the lists beside this class: CSV in UTF-8 with the columns code, parent, a name per
 * language (two letters), and spellings separated by a bar. The version stands in the file's name.
 */
final class CodeListFile {

  private static final int LANGUAGE = 2;

  private CodeListFile() {}

  /** One term with everything it may be called. */
  record Line(Term term, List<String> otherSpellings) {

    Stream<String> exact() {
      return Stream.concat(Stream.of(term.code()), term.names().values().stream());
    }

    Stream<String> spellings() {
      return otherSpellings.stream();
    }
  }

  static CodeList read(String list, int version) {
    var lines = records(list + "-" + version).stream().map(CodeListFile::line).toList();
    return new CodeList(version, new Spelling(emptyWords()), lines);
  }

  private static Set<String> emptyWords() {
    return records("empty-words-1").stream()
        .map(row -> Spelling.plain(row.getField("word")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Line line(NamedCsvRecord row) {
    var names = new TreeMap<String, String>();
    row.getFieldsAsMap().forEach((column, cell) -> putName(names, column, cell));
    var parent = row.getField("parent");
    var term = new Term(row.getField("code"), parent.isEmpty() ? null : parent, names);
    return new Line(term, Arrays.asList(row.getField("spellings").split("\\|")));
  }

  private static void putName(Map<String, String> names, String column, String cell) {
    if (column.length() == LANGUAGE && !cell.isEmpty()) {
      names.put(column, cell);
    }
  }

  static List<NamedCsvRecord> records(String file) {
    try (InputStream bytes = CodeListFile.class.getResourceAsStream("lists/" + file + ".csv")) {
      if (bytes == null) {
        throw new IllegalStateException("the code list is not in the program: " + file);
      }
      try (var rows = CsvReader.builder().ofNamedCsvRecord(bytes)) {
        return rows.stream().toList();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("the code list cannot be read: " + file, broken);
    }
  }
}
