package org.entente.ground.matching.weights;

/**
 * How many pairs of different things show a level of a column, given how many of the candidates
 * that show it are held to be of one thing, and how many of different ones.
 */
interface Background<R extends Reference> {

  R among();

  double count(int column, int level, double same, double different);

  /** Among all pairs: how many show the level is known, looked at or not. */
  static Background<Reference.AllPairs> amongAll(Shares<Reference.AllPairs> shares) {
    return new Background<>() {
      @Override
      public Reference.AllPairs among() {
        return shares.among();
      }

      @Override
      public double count(int column, int level, double same, double different) {
        double all = shares.of(column, level) * among().pairs();
        return Math.max(all - same, different);
      }
    };
  }

  /** Among candidates alone: what was not looked at is not known. */
  static Background<Reference.CandidatePairs> amongCandidates(PatternCounts counts) {
    return new Background<>() {
      @Override
      public Reference.CandidatePairs among() {
        return new Reference.CandidatePairs(counts.total());
      }

      @Override
      public double count(int column, int level, double same, double different) {
        return different;
      }
    };
  }
}
