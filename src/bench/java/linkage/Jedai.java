import java.util.ArrayList;
import java.util.List;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entityclustering.ConnectedComponentsClustering;
import org.scify.jedai.entityclustering.UniqueMappingClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI 3.1 as its own examples of version 3 set it up: blocks by words, purged and filtered by
 * their defaults, the nearest of each record (CNP, Jaccard), cosine of character trigrams by TF-IDF
 * over whole records, clusters from its default threshold on.
 */
final class Jedai implements Contest.Contestant {

  private static final float THRESHOLD = 0.5f;

  private Contest contest;
  private final List<EntityProfile> left = new ArrayList<>();
  private final List<EntityProfile> right = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    Contest.enter(new Jedai(), arguments[0]);
  }

  @Override
  public void take(Contest given) {
    contest = given;
    for (int row = 0; row < given.rows.size(); row++) {
      var profile = new EntityProfile(Integer.toString(row));
      var cells = given.rows.get(row);
      for (int column = 0; column < cells.length; column++) {
        if (!cells[column].isBlank()) {
          profile.addAttribute(given.headings[column], cells[column]);
        }
      }
      (row < given.border ? left : right).add(profile);
    }
  }

  @Override
  public Contest.Found find() {
    boolean two = contest.twoTables();
    var blocks =
        two
            ? new StandardBlocking().getBlocks(left, right)
            : new StandardBlocking().getBlocks(left);
    blocks = new ComparisonsBasedBlockPurging(two).refineBlocks(blocks);
    blocks = new BlockFiltering().refineBlocks(blocks);
    blocks = new CardinalityNodePruning(WeightingScheme.JS).refineBlocks(blocks);
    var model = RepresentationModel.CHARACTER_TRIGRAMS_TF_IDF;
    var metric = SimilarityMetric.COSINE_SIMILARITY;
    var matcher =
        two
            ? new ProfileMatcher(left, right, model, metric)
            : new ProfileMatcher(left, model, metric);
    var pairs = matcher.executeComparisons(blocks);
    return new Contest.Found() {
      @Override
      public int[] groups() {
        return groups(THRESHOLD);
      }

      @Override
      public int[] groups(double threshold) {
        return clusters(pairs, (float) threshold);
      }
    };
  }

  private int[] clusters(SimilarityPairs pairs, float threshold) {
    var clusters =
        contest.twoTables()
            ? new UniqueMappingClustering(threshold).getDuplicates(pairs)
            : new ConnectedComponentsClustering(threshold).getDuplicates(pairs);
    var groups = Contest.alone(contest.rows.size());
    int number = groups.length;
    for (var cluster : clusters) {
      number++;
      for (int row : cluster.getEntityIdsD1().toArray()) {
        groups[row] = number;
      }
      for (int row : cluster.getEntityIdsD2().toArray()) {
        groups[contest.border + row] = number;
      }
    }
    return groups;
  }

  @Override
  public double[] thresholds() {
    var thresholds = new double[19];
    for (int at = 0; at < thresholds.length; at++) {
      thresholds[at] = (at + 1) * 0.05;
    }
    return thresholds;
  }
}
