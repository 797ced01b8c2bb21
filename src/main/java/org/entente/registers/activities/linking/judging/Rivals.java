package org.entente.registers.activities.linking.judging;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.mechanisms.review.Relation;

/**
 * Pairs that compete: an account is the same as at most one account of another source, is one step
 * before or after one, and is part of one. Of those that want one seat the likeliest has it, and
 * how likely it is there depends on how likely the others were.
 */
final class Rivals {

  /** What an account may be once only, in one relation to the accounts of one other source. */
  record Seat(Relation relation, String account, String against) {}

  /** Two accounts that want seats with these odds. */
  record Bid(Relation relation, String left, String right, List<Seat> seats, double odds) {}

  private record Two(Relation relation, String left, String right) {}

  private final Map<Seat, Double> sums = new HashMap<>();
  private final Set<Two> seated = new HashSet<>();

  Rivals(List<Bid> bids) {
    var taken = new HashSet<Seat>();
    bids.stream()
        .sorted(
            Comparator.comparingDouble(Bid::odds)
                .reversed()
                .thenComparing(Bid::left)
                .thenComparing(Bid::right))
        .forEach(bid -> seat(bid, taken));
  }

  private void seat(Bid bid, Set<Seat> taken) {
    bid.seats().forEach(seat -> sums.merge(seat, bid.odds(), Double::sum));
    if (bid.seats().stream().noneMatch(taken::contains)) {
      taken.addAll(bid.seats());
      seated.add(new Two(bid.relation(), bid.left(), bid.right()));
    }
  }

  /** The share of its odds among all that want one of its seats, 0 to 1; 0 without a seat. */
  double share(Bid bid) {
    return seated.contains(new Two(bid.relation(), bid.left(), bid.right()))
        ? bid.seats().stream()
            .mapToDouble(seat -> bid.odds() / sums.getOrDefault(seat, bid.odds()))
            .min()
            .orElse(1)
        : 0;
  }
}
