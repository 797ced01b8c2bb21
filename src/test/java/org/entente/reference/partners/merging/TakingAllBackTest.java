package org.entente.reference.partners.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.partners.relations.Relation;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.entente.reference.partners.surviving.Choice;
import org.entente.reference.partners.surviving.Choices;
import org.entente.reference.partners.surviving.Field;
import org.entente.reference.partners.surviving.Survivors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whatever people judged of thirty parties, a thousand times and in any order: taking it all back
 * leaves the register as it was.
 */
@StoreTest
class TakingAllBackTest {

  private static final int JUDGED = 1_000;
  private static final int AT_ONCE = 100;
  private static final List<String> NAMES =
      List.of("Lantern Water", "Wells North", "Ministry of Health", "Ministry of Water", "Harbour");

  private final Mergers mergers = StoreContext.get(Mergers.class);
  private final Relations relations = StoreContext.get(Relations.class);
  private final Choices choices = StoreContext.get(Choices.class);
  private final Survivors survivors = StoreContext.get(Survivors.class);
  private final Partners partners = StoreContext.get(Partners.class);
  private final Labels labels = StoreContext.get(Labels.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);
  private final MissionId mission = StoreContext.newMission();
  private final int open = labels.intern(Label.of("public", mission.itself()));
  private final List<PartyId> parties = register();
  private final List<Merger> merged = new ArrayList<>();
  private final List<Relation> related = new ArrayList<>();
  private final List<Choice> chosen = new ArrayList<>();

  /** All that the register tells: its tables, its list, and what it takes written names for. */
  private record Told(
      List<String> tables,
      List<Party> each,
      List<Party> listed,
      List<Party> standing,
      Map<String, Integer> counts,
      Map<String, OrganisationMatch> answers) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void allJudgedAndTakenBackLeavesTheRegisterAsItWas(long seed) {
    var chance = new Random(seed);
    var before = told();

    for (int judged = 0; judged < JUDGED; judged += AT_ONCE) {
      atOnce(() -> IntStream.range(0, AT_ONCE).forEach(_ -> judge(chance)));
      assertThat(listed()).isEqualTo(expected());
    }
    assertThat(merged).isNotEmpty();
    assertThat(chosen).isNotEmpty();
    assertThat(told()).isNotEqualTo(before);
    var judged = told();
    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));
    assertThat(told()).isEqualTo(judged);
    atOnce(() -> takeAllBack(chance));

    assertThat(told()).isEqualTo(before);
  }

  /** In one transaction, as the disk is slow. */
  private void atOnce(Runnable work) {
    var transactions = StoreContext.get(TransactionOperations.class);
    Scope.run(node(), () -> transactions.executeWithoutResult(_ -> work.run()));
  }

  private void takeAllBack(Random chance) {
    while (!merged.isEmpty()) {
      separate(merged.remove(chance.nextInt(merged.size())));
    }
    while (!related.isEmpty()) {
      withdraw(related.remove(chance.nextInt(related.size())));
    }
    while (!chosen.isEmpty()) {
      unchoose(chosen.remove(chance.nextInt(chosen.size())));
    }
  }

  private void judge(Random chance) {
    switch (chance.nextInt(8)) {
      case 0, 1 -> merge(chance);
      case 2 -> relate(chance);
      case 3, 4 -> choose(chance);
      case 5 -> {
        if (!chosen.isEmpty()) {
          unchoose(chosen.remove(chance.nextInt(chosen.size())));
        }
      }
      case 6 -> {
        if (!merged.isEmpty()) {
          separate(merged.remove(chance.nextInt(merged.size())));
        }
      }
      default -> {
        if (!related.isEmpty()) {
          withdraw(related.remove(chance.nextInt(related.size())));
        }
      }
    }
  }

  private void merge(Random chance) {
    var said = new Merged(any(chance), any(chance));
    var owner = chance.nextBoolean() ? mission.itself() : any(chance);
    var merger =
        Scope.of(node(), () -> mergers.merge(said, owner, StoreContext.act(mission), node()));
    merged.removeIf(each -> each.id().equals(merger.id()));
    merged.add(merger);
  }

  private void separate(Merger merger) {
    Scope.run(node(), () -> mergers.separate(merger, StoreContext.act(mission), node()));
  }

  /** From who came earlier to who came later, so that nobody is above itself. */
  private void relate(Random chance) {
    var two =
        Stream.of(any(chance), any(chance)).sorted(Comparator.comparing(PartyId::value)).toList();
    var tie = Tie.of(two.getFirst(), Tie.Type.PARENT_OF, two.getLast());
    var relation = new Relation(StoreContext.get(Ids.class).next(), tie, mission.itself(), open);
    Scope.run(node(), () -> relations.relate(List.of(relation), StoreContext.act(mission), node()));
    related.add(relation);
  }

  /** Of whoever is one with another; the choice takes the place of those made before. */
  private void choose(Random chance) {
    var party = any(chance);
    var one = Scope.of(node(), () -> partners.representation(node()).allOf(party));
    if (one.size() > 1) {
      var field = Field.find(chance.nextBoolean() ? "name" : "acronym").orElseThrow();
      var act = StoreContext.act(mission);
      var choice =
          Scope.of(
              node(), () -> choices.choose(field, party, "known", mission.itself(), act, node()));
      chosen.removeIf(each -> isReplaced(each, choice, one));
      chosen.add(choice);
    }
  }

  private static boolean isReplaced(Choice earlier, Choice now, Set<PartyId> one) {
    return earlier.said().field().equals(now.said().field())
        && one.contains(earlier.said().party());
  }

  private void unchoose(Choice choice) {
    Scope.run(node(), () -> choices.takeBack(choice, StoreContext.act(mission)));
  }

  private void withdraw(Relation relation) {
    Scope.run(node(), () -> relations.withdraw(relation, StoreContext.act(mission)));
  }

  /** Each time another one, so that no party is judged to be itself. */
  private PartyId any(Random chance) {
    int last = parties.size() - 1;
    var chosen = parties.remove(chance.nextInt(last));
    parties.add(chosen);
    return chosen;
  }

  /** How many are listed, by joining what is merged in the plainest way. */
  private int expected() {
    var one = new HashMap<PartyId, Set<PartyId>>();
    parties.forEach(each -> one.put(each, Set.of(each)));
    for (var each : merged) {
      var all = new TreeSet<PartyId>((a, b) -> a.value().compareTo(b.value()));
      all.addAll(one.get(each.said().party()));
      all.addAll(one.get(each.said().into()));
      all.forEach(member -> one.put(member, all));
    }
    return Set.copyOf(one.values()).size() + 1;
  }

  private int listed() {
    return Scope.of(node(), () -> partners.count(PartyFilter.all(), node()));
  }

  private Told told() {
    return Scope.of(
        node(),
        () -> {
          var counts = new HashMap<String, Integer>();
          var answers = new HashMap<String, OrganisationMatch>();
          var resolver = partners.resolver(node());
          for (var name : NAMES) {
            counts.put(name, partners.count(PartyFilter.all().naming(name), node()));
            for (var written : List.of(name, name + " 1", name + " Office", acronym(name))) {
              answers.put(written, resolver.resolve(WrittenOrganisation.named(written)));
            }
          }
          return new Told(
              tables(),
              partners.listEach(node()),
              partners.list(PartyFilter.all(), node()),
              survivors.standing(partners.listEach(node()), StoreContext.NOW, node()),
              counts,
              answers);
        });
  }

  private List<PartyId> register() {
    var met =
        NAMES.stream()
            .flatMap(
                name -> Stream.of("", " 1", " 2", " Office", " South", " Centre").map(name::concat))
            .map(TakingAllBackTest::organisation)
            .toList();
    var act = StoreContext.act(mission);
    return new ArrayList<>(
        Scope.of(node(), () -> partners.register(met, mission.itself(), open, act)));
  }

  private static NewOrganisation organisation(String name) {
    var acronym = PartyName.of(acronym(name), PartyName.Use.ACRONYM);
    return new NewOrganisation(Particulars.named(name).withName(acronym), Optional.empty());
  }

  private static String acronym(String name) {
    return name.replaceAll("[^A-Z0-9]", "") + "O";
  }

  private List<String> tables() {
    return Stream.of("party", "name", "identifier", "relation", "merger", "choice")
        .flatMap(table -> rows(table).stream())
        .toList();
  }

  private List<String> rows(String table) {
    return JdbcClient.create(TestDatabase.owner())
        .sql(
            "select to_json(t)::text from partners.%s t where mission_id = :mission order by 1"
                .formatted(table))
        .param("mission", mission.value())
        .query(String.class)
        .list();
  }

  private Audience node() {
    return audiences.node(mission);
  }
}
