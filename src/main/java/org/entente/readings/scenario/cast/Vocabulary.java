package org.entente.readings.scenario.cast;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.readings.scenario.data.DataFile;

/** The words that reports are made of, with the ways in which people write them. */
public record Vocabulary(List<Term> sectors, List<Deed> deeds, Map<String, List<Term>> words) {

  public Vocabulary {
    sectors = List.copyOf(sectors);
    deeds = List.copyOf(deeds);
    words = Map.copyOf(words);
  }

  public static Vocabulary fromData() {
    var sectors = readSectors();
    var deeds = DataFile.rows("activities.csv").stream().map(row -> deed(row, sectors)).toList();
    var words =
        DataFile.rows("words.csv").stream()
            .collect(
                groupingBy(
                    row -> row.getField("kind"), mapping(row -> term(row, "code"), toList())));
    return new Vocabulary(sectors, deeds, words);
  }

  /** The words of one kind: status, month, missing, comment, self. */
  public List<Term> words(String kind) {
    return words.getOrDefault(kind, List.of());
  }

  /** The kinds of work in any of the sectors. */
  public List<Deed> deedsIn(List<String> sectors) {
    return deeds.stream().filter(deed -> sectors.contains(deed.sector().code())).toList();
  }

  /** The kind of work that a row of a data file tells of. */
  public Deed deed(NamedCsvRecord row) {
    return deed(row, sectors);
  }

  private static Deed deed(NamedCsvRecord row, List<Term> sectors) {
    var sector = get(sectors, row.getField("sector"));
    return new Deed(term(row, "sector"), sector, row.getField("nature"));
  }

  public Term word(String kind, String code) {
    return get(words(kind), code);
  }

  static Term get(List<Term> terms, String code) {
    return terms.stream()
        .filter(term -> term.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term has the code " + code));
  }

  static Term term(NamedCsvRecord row, String codeColumn) {
    return Term.of(
        row.getField(codeColumn), row.getField("en"), row.getField("fr"), row.getField("ar"));
  }

  /** One row a spelling, for there are many: collected by code in the order of first appearance. */
  private static List<Term> readSectors() {
    return DataFile.rows("sectors.csv").stream()
        .collect(groupingBy(row -> row.getField("code"), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(sector -> new Term(sector.getKey(), spellings(sector.getValue())))
        .toList();
  }

  private static Map<Language, List<String>> spellings(List<NamedCsvRecord> rows) {
    return rows.stream()
        .collect(
            groupingBy(
                row -> Language.of(row.getField("language")),
                mapping(row -> row.getField("spelling"), toList())));
  }
}
