import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke 1.2 with its index of Lucene in memory: values cleaned by its own cleaner, a comparator for
 * each kind of column and probabilities as its examples have them, 1,000 hits a search (with 50 it
 * finds a fifth of the papers), and threshold 0.99.
 */
final class Duke implements Contest.Contestant {

  private static final double THRESHOLD = 0.99;
  private static final double LEAST = 0.5;
  private static final int BATCH = 40_000;
  private static final int HITS = 1_000;

  private Contest contest;
  private final List<Record> left = new ArrayList<>();
  private final List<Record> right = new ArrayList<>();
  private final Map<Long, Double> found = new HashMap<>();

  public static void main(String[] arguments) throws Exception {
    Contest.enter(new Duke(), arguments[0]);
  }

  @Override
  public void take(Contest given) {
    contest = given;
  }

  private void clean() {
    var cleaner = new LowerCaseNormalizeCleaner();
    for (int row = 0; row < contest.rows.size(); row++) {
      var record = new RecordImpl();
      record.addValue("ID", Integer.toString(row));
      var cells = contest.rows.get(row);
      for (int column = 0; column < cells.length; column++) {
        var value = cells[column].isBlank() ? null : cleaner.clean(cells[column]);
        if (value != null && !value.isEmpty()) {
          record.addValue("c" + column, value);
        }
      }
      (row < contest.border ? left : right).add(record);
    }
  }

  private Property property(int column) {
    var name = "c" + column;
    Comparator comparator =
        switch (contest.kinds[column]) {
          case "name" -> new JaroWinkler();
          case "text" -> new QGramComparator();
          default -> new Levenshtein();
        };
    return switch (contest.kinds[column]) {
      case "name" -> new PropertyImpl(name, comparator, 0.25, 0.75);
      case "text" -> new PropertyImpl(name, comparator, 0.1, 0.93);
      case "code" -> new PropertyImpl(name, comparator, 0.1, 0.95);
      default -> new PropertyImpl(name, comparator, 0.4, 0.55);
    };
  }

  @Override
  public Contest.Found find() throws Exception {
    clean();
    var properties = new ArrayList<Property>();
    properties.add(new PropertyImpl("ID"));
    for (int column = 0; column < contest.kinds.length; column++) {
      properties.add(property(column));
    }
    var configuration = new ConfigurationImpl();
    configuration.setProperties(properties);
    configuration.setThreshold(LEAST);
    configuration.setMaybeThreshold(LEAST);
    var database = new LuceneDatabase();
    database.setMaxSearchHits(HITS);
    database.setConfiguration(configuration);
    database.setOverwrite(true);
    var processor = new Processor(configuration, database);
    processor.addMatchListener(
        new AbstractMatchListener() {
          @Override
          public void matches(Record one, Record other, double confidence) {
            take(one, other, confidence);
          }

          @Override
          public void matchesPerhaps(Record one, Record other, double confidence) {
            take(one, other, confidence);
          }
        });
    if (contest.twoTables()) {
      processor.link(
          List.of(new InMemoryDataSource(left)), List.of(new InMemoryDataSource(right)), BATCH);
    } else {
      processor.deduplicate(List.of(new InMemoryDataSource(left)), BATCH);
    }
    processor.close();
    return found();
  }

  private void take(Record one, Record other, double confidence) {
    long first = Long.parseLong(one.getValue("ID"));
    long second = Long.parseLong(other.getValue("ID"));
    found.merge(Math.min(first, second) << 32 | Math.max(first, second), confidence, Math::max);
  }

  private Contest.Found found() {
    int[] first = found.keySet().stream().mapToInt(pair -> (int) (pair >>> 32)).toArray();
    int[] second = found.keySet().stream().mapToInt(Long::intValue).toArray();
    double[] scores = found.values().stream().mapToDouble(score -> score).toArray();
    int size = contest.rows.size();
    return new Contest.Found() {
      @Override
      public int[] groups() {
        return groups(THRESHOLD);
      }

      @Override
      public int[] groups(double threshold) {
        return contest.twoTables()
            ? Contest.oneToOne(size, first, second, scores, threshold)
            : Contest.connected(size, first, second, scores, threshold);
      }
    };
  }

  @Override
  public double[] thresholds() {
    return new double[] {
      0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999, 0.99999, 0.999999
    };
  }
}
