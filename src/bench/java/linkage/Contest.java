import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A set of records to find again, as {@code ./entente bench linkage --peers} writes it for whoever
 * takes part: a folder with {@code records.tsv} (headings, kinds of columns, rows), {@code set.tsv}
 * (how many rows are of the left table, none on the right when there is but one; blocking rules for
 * those who need them) and {@code truth.tsv} (pairs of rows that are one thing).
 */
final class Contest {

  private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  final String[] headings;
  final String[] kinds;
  final List<String[]> rows;
  final int border;
  final List<int[]> rules;
  private final List<int[]> truth;

  private Contest(Path folder) throws Exception {
    var lines = Files.readAllLines(folder.resolve("records.tsv"));
    headings = lines.get(0).split("\t", -1);
    kinds = lines.get(1).split("\t", -1);
    rows = lines.stream().skip(2).map(line -> line.split("\t", -1)).toList();
    var set = Files.readAllLines(folder.resolve("set.tsv"));
    border = Integer.parseInt(set.get(0));
    rules = set.stream().skip(1).map(Contest::numbers).toList();
    truth = Files.readAllLines(folder.resolve("truth.tsv")).stream().map(Contest::numbers).toList();
  }

  private static int[] numbers(String line) {
    return Arrays.stream(line.split("\t")).mapToInt(Integer::parseInt).toArray();
  }

  boolean twoTables() {
    return border < rows.size();
  }

  /** What a contestant found: the group of each row, at its own threshold or at any. */
  interface Found {
    int[] groups();

    int[] groups(double threshold);
  }

  /** One who takes part; everything that it does is counted. */
  interface Contestant {
    /** Takes the records in, in whatever form it needs them; this is not counted. */
    void take(Contest contest) throws Exception;

    Found find() throws Exception;

    double[] thresholds();
  }

  static void enter(Contestant contestant, String folder) throws Exception {
    var contest = new Contest(Path.of(folder));
    contestant.take(contest);
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long begun = system.getProcessCpuTime();
    var found = contestant.find();
    int[] own = found.groups();
    double cpu = (system.getProcessCpuTime() - begun) / 1e9;
    long resident = residentMb();
    var score = contest.score(own);
    double best = score[2];
    double at = -1;
    for (double threshold : contestant.thresholds()) {
      double f1 = contest.score(found.groups(threshold))[2];
      at = f1 > best ? threshold : at;
      best = Math.max(best, f1);
    }
    System.out.printf(
        Locale.ROOT,
        "{\"cpu\":%.3f,\"residentMb\":%d,\"precision\":%.5f,\"recall\":%.5f,"
            + "\"best\":%.5f,\"at\":%.3f}%n",
        cpu,
        resident,
        score[0],
        score[1],
        best,
        at);
  }

  /** Pairwise precision, recall and F1. */
  private double[] score(int[] groups) {
    var lefts = new HashMap<Integer, Integer>();
    var rights = new HashMap<Integer, Integer>();
    for (int row = 0; row < groups.length; row++) {
      (row < border ? lefts : rights).merge(groups[row], 1, Integer::sum);
    }
    double decided = 0;
    for (var group : lefts.entrySet()) {
      double left = group.getValue();
      decided +=
          twoTables() ? left * rights.getOrDefault(group.getKey(), 0) : left * (left - 1) / 2;
    }
    double right = truth.stream().filter(pair -> groups[pair[0]] == groups[pair[1]]).count();
    double precision = decided == 0 ? 0 : right / decided;
    double recall = right / truth.size();
    return new double[] {
      precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall)
    };
  }

  private static long residentMb() throws Exception {
    var status = Path.of("/proc", "self", "status");
    var most = MOST_RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
    return most.find() ? Long.parseLong(most.group(1)) / 1024 : 0;
  }

  /** Groups by what scored pairs connect from a threshold on. */
  static int[] connected(int size, int[] first, int[] second, double[] scores, double threshold) {
    var groups = alone(size);
    for (int at = 0; at < scores.length; at++) {
      if (scores[at] >= threshold) {
        int one = root(groups, first[at]);
        int other = root(groups, second[at]);
        groups[Math.max(one, other)] = Math.min(one, other);
      }
    }
    for (int row = 0; row < size; row++) {
      groups[row] = root(groups, row);
    }
    return groups;
  }

  /** Groups of two, the likest first, no row twice. */
  static int[] oneToOne(int size, int[] first, int[] second, double[] scores, double threshold) {
    var order = new Integer[scores.length];
    Arrays.setAll(order, at -> at);
    Arrays.sort(order, (one, other) -> Double.compare(scores[other], scores[one]));
    var groups = alone(size);
    var taken = new boolean[size];
    for (int at : order) {
      if (scores[at] >= threshold && !taken[first[at]] && !taken[second[at]]) {
        taken[first[at]] = true;
        taken[second[at]] = true;
        groups[second[at]] = first[at];
      }
    }
    return groups;
  }

  static int[] alone(int size) {
    var groups = new int[size];
    Arrays.setAll(groups, row -> row);
    return groups;
  }

  private static int root(int[] groups, int row) {
    int root = row;
    while (groups[root] != root) {
      groups[root] = groups[groups[root]];
      root = groups[root];
    }
    return root;
  }
}
