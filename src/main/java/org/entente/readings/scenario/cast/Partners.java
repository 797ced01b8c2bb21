package org.entente.readings.scenario.cast;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.readings.scenario.data.DataFile;

/** Everybody in the mission, in the order of the data file. */
public record Partners(List<Partner> all) {

  public Partners {
    all = List.copyOf(all);
  }

  public static Partners fromData() {
    var kinds =
        DataFile.rows("kinds.csv").stream().map(row -> Vocabulary.term(row, "code")).toList();
    return new Partners(
        DataFile.rows("partners.csv").stream().map(row -> partner(row, kinds)).toList());
  }

  public Partner get(String acronym) {
    return all.stream()
        .filter(partner -> partner.shortName().equals(acronym))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no partner is called " + acronym));
  }

  /** One by chance, each as likely as its share of the work. */
  public Partner draw(SplittableRandom chance) {
    int left = chance.nextInt(all.stream().mapToInt(Partner::share).sum());
    for (var partner : all) {
      left -= partner.share();
      if (left < 0) {
        return partner;
      }
    }
    throw new IllegalStateException("no partner has a share of the work");
  }

  /** Those whose organisation is of the kind. */
  public List<Organisation> ofKind(String kind) {
    return all.stream()
        .map(Partner::organisation)
        .filter(organisation -> organisation.kind().code().equals(kind))
        .toList();
  }

  private static Partner partner(NamedCsvRecord row, List<Term> kinds) {
    return new Partner(
        organisation(row, kinds),
        Integer.parseInt(row.getField("share")),
        DataFile.parts(row.getField("sectors")),
        row.getField("agency"),
        row.getField("reports_with"));
  }

  private static Organisation organisation(NamedCsvRecord row, List<Term> kinds) {
    var code = row.getField("code");
    var acronym = row.getField("acronym");
    return new Organisation(
        code,
        Term.of(code, row.getField("name_en"), row.getField("name_fr"), row.getField("name_ar")),
        Term.of(code, acronym, row.getField("acronym_fr"), acronym),
        Vocabulary.get(kinds, row.getField("type")),
        row.getField("country"),
        DataFile.parts(row.getField("aliases")));
  }
}
