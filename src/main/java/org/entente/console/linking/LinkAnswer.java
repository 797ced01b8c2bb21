package org.entente.console.linking;

import java.util.List;
import org.entente.ground.matching.linkage.Account;
import org.entente.ground.matching.linkage.Linked.Member;
import org.entente.ground.matching.linkage.Verdict;
import org.jspecify.annotations.Nullable;

/** What {@code link} answers with: what was read, what was compared, what was found. */
record LinkAnswer(
    int records,
    @Nullable String idColumn,
    List<String> columns,
    long pairsCompared,
    double pairsPerRecord,
    long keysLeftOut,
    boolean onePartnerAtMost,
    long decided,
    long undecided,
    int groups) {

  static LinkAnswer of(
      TableFile input, Account account, List<Verdict> verdicts, List<List<Member>> groups) {
    long decided = verdicts.stream().filter(Verdict::same).count();
    return new LinkAnswer(
        account.records(),
        input.idColumn().orElse(null),
        input.rows().headings(),
        account.pairsCompared(),
        account.pairsPerRecord(),
        account.keysLeftOut(),
        account.oneEachLeft() && account.oneEachRight(),
        decided,
        verdicts.size() - decided,
        groups.size());
  }
}
