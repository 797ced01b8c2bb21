package org.entente.registers.activities.linking.judging;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.matching.Letters;

/**
 * By what accounts are found to have something to do with each other: the words of their titles and
 * organisations, what is done by whom where and when, and sums of money; each a number, as many
 * accounts share them. How many bear a mark says how little it tells. Unchanging once made; some
 * hundred bytes for each account beside it.
 */
final class Marks {

  private static final int SHORTEST_WORD = 3;
  private static final int YEAR_AND_MONTH = "2026-03".length();
  private static final Pattern PHASE = Pattern.compile("title (?:[ivx]{1,4}|\\d{1,2}|phase)");

  private final List<Told> accounts;
  private final int[][] ofEach;
  private final int[][] titles;
  private final int[][] texts;
  private final int[] principals;
  private final int[] titled;
  private final int[] starts;
  private final int[] bearers;
  private final double[] rarities;
  private final BitSet phases = new BitSet();

  private Marks(List<Told> accounts) {
    this.accounts = List.copyOf(accounts);
    this.ofEach = new int[accounts.size()][];
    this.titles = new int[accounts.size()][];
    this.texts = new int[accounts.size()][];
    this.principals = new int[accounts.size()];
    this.titled = new int[accounts.size()];
    int marks = number();
    this.starts = starts(marks);
    this.bearers = bearers();
    this.rarities = new double[marks];
    Arrays.setAll(rarities, mark -> Math.log((1.0 + accounts.size()) / bearers(mark)));
  }

  static Marks of(List<Told> accounts) {
    return new Marks(accounts);
  }

  /** Gives each mark a number, the first that is met the first; how many there are. */
  private int number() {
    var numbers = new HashMap<String, Integer>();
    for (int at = 0; at < accounts.size(); at++) {
      var told = accounts.get(at);
      var title = words(told.matter().title());
      var text = words(told.matter().text());
      titles[at] = numbered(each("title ", title), numbers);
      texts[at] = numbered(each("text ", text), numbers);
      titled[at] = numbered("titled " + new TreeSet<>(title), numbers);
      principals[at] = numbered(principal(told), numbers);
      var others = numbered(others(told), numbers);
      ofEach[at] = together(titles[at], texts[at], others, new int[] {titled[at], principals[at]});
    }
    numbers.forEach((mark, number) -> phases.set(number, PHASE.matcher(mark).matches()));
    return numbers.size();
  }

  private static int[] numbered(Collection<String> marks, Map<String, Integer> numbers) {
    return marks.stream().mapToInt(mark -> numbered(mark, numbers)).sorted().toArray();
  }

  private static int numbered(String mark, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(mark, _ -> numbers.size());
  }

  private static Set<String> each(String kind, Set<String> words) {
    return words.stream().map(word -> kind + word).collect(toCollection(TreeSet::new));
  }

  private static int[] together(int[]... marks) {
    return Arrays.stream(marks).flatMapToInt(Arrays::stream).sorted().toArray();
  }

  private int[] starts(int marks) {
    var from = new int[marks + 1];
    for (var own : ofEach) {
      for (int mark : own) {
        from[mark + 1]++;
      }
    }
    Arrays.parallelPrefix(from, Integer::sum);
    return from;
  }

  private int[] bearers() {
    var all = new int[starts[starts.length - 1]];
    var next = starts.clone();
    for (int at = 0; at < ofEach.length; at++) {
      for (int mark : ofEach[at]) {
        all[next[mark]++] = at;
      }
    }
    return all;
  }

  /** The marks of an account beside its words and its principal, each once. */
  private static Set<String> others(Told told) {
    var marks = new TreeSet<>(frame(told));
    parties(told)
        .map(Marks::words)
        .forEach(
            words -> {
              words.forEach(word -> marks.add("name " + word));
              marks.add("named " + new TreeSet<>(words));
            });
    told.figures().sums().forEach(sum -> marks.add("sum " + sum.amount() + ' ' + sum.currency()));
    return marks;
  }

  /** What is done where, by whom, and from which month on: few share these, however many tell. */
  private static Set<String> frame(Told told) {
    var marks = new HashSet<String>();
    var who = principal(told);
    var month = told.when().start().map(day -> ' ' + day.toString().substring(0, YEAR_AND_MONTH));
    told.matter().sectors().forEach(sector -> marks.add("sector " + sector));
    for (var place : told.where().places()) {
      marks.add("place " + place);
      marks.add("by " + who + ' ' + place);
      month.ifPresent(from -> marks.add("by " + who + ' ' + place + from));
      for (var sector : told.matter().sectors()) {
        marks.add("at " + place + ' ' + sector);
        month.ifPresent(from -> marks.add("at " + place + ' ' + sector + from));
      }
    }
    return marks;
  }

  private static Stream<String> parties(Told told) {
    var parties = told.parties();
    return Stream.of(List.of(parties.principal()), parties.funders(), parties.doers())
        .flatMap(List::stream)
        .flatMap(named -> named.written().stream());
  }

  /** The words of a text that are long enough to tell something, in Latin letters. */
  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (var word : Letters.words(Letters.latin(text))) {
      if (word.length() >= SHORTEST_WORD || isNumber(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static String principal(Told told) {
    var principal = told.parties().principal();
    return "who "
        + principal
            .known()
            .orElseGet(() -> String.join("|", principal.written()).toLowerCase(Locale.ROOT));
  }

  List<Told> accounts() {
    return accounts;
  }

  Told told(int account) {
    return accounts.get(account);
  }

  /** The marks of an account, in one order. */
  int[] of(int account) {
    return ofEach[account];
  }

  /** Where the accounts that bear a mark begin among {@link #bearer}. */
  int firstBearer(int mark) {
    return starts[mark];
  }

  int bearer(int at) {
    return bearers[at];
  }

  /** How many accounts bear a mark. */
  int bearers(int mark) {
    return starts[mark + 1] - starts[mark];
  }

  /** How much it tells that two accounts bear the mark, in natural logarithms. */
  double rarity(int mark) {
    return rarities[mark];
  }

  /** How much it tells that two accounts are of the principal of this one. */
  double rarityOfPrincipal(int account) {
    return rarity(principals[account]);
  }

  /** How much it tells that two accounts have the title of this one. */
  double rarityOfTitle(int account) {
    return rarity(titled[account]);
  }

  /** Whether it is the number of a phase or a year's two digits, or the word for it. */
  boolean isOfPhase(int mark) {
    return phases.get(mark);
  }

  Profile title(int account) {
    return new Profile(titles[account], this);
  }

  Profile text(int account) {
    return new Profile(texts[account], this);
  }
}
