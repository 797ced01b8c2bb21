package org.entente.guards.histories;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Label;
import org.entente.guards.histories.Story.Pact;
import org.entente.guards.histories.Story.Sharing;

/**
 * Who is in all histories of a mission: parties that report, one of which only one other may know;
 * a group; agreements; readers; and the marks that records come with.
 */
record Cast(
    List<PartyId> owners,
    List<PartyId> doers,
    PartyId group,
    Map<PartyId, Marked> parties,
    Map<PartyId, List<PartyId>> agreed,
    List<Reader> readers,
    List<Marked> marks) {

  private static final int MARKS = 40;
  private static final long SEED = 20261122;

  static Cast meet(LivingMission mission, Deeds deeds, LocalDate today) {
    var itself = mission.id.itself();
    var everybody = Label.of("public", itself);
    var lantern = mission.register("Lantern Water Alliance", everybody);
    var bridge = mission.register("Stone Bridge Works", everybody);
    var ministry = mission.register("Ministry of Water", everybody);
    var cluster = mission.register("Water Cluster", everybody);
    var quietly = new Marked(lantern, "confidential", Set.of(lantern), Optional.empty(), false);
    var quiet = mission.register("Quiet Hands", mission.written(quietly));
    var owners = List.of(lantern, bridge, ministry);
    var parties = new HashMap<PartyId, Marked>();
    for (var party : List.of(itself, lantern, bridge, ministry, cluster)) {
      parties.put(party, new Marked(itself, "public", Set.of(), Optional.empty(), false));
    }
    parties.put(quiet, quietly);
    var agreed = new LinkedHashMap<PartyId, List<PartyId>>();
    for (var signatories : List.of(owners, List.of(lantern, bridge))) {
      var sharing = new Sharing(lantern, Optional.empty(), "public", false);
      var pact = new Pact(signatories, Optional.empty(), sharing, new HashSet<>());
      agreed.put(deeds.drawUp(pact), signatories);
    }
    var readers =
        List.of(
            mission.person("grace", lantern, "confidential"),
            mission.person("erik", bridge, "restricted"),
            mission.person("otto", ministry, "confidential"),
            mission.person("amina", ministry, "public"));
    var random = new Random(SEED);
    var named =
        Stream.of(owners, List.of(cluster), agreed.keySet()).flatMap(Collection::stream).toList();
    var marks =
        Stream.generate(() -> Marked.any(random, owners, named, today)).limit(MARKS).toList();
    return new Cast(
        owners,
        List.of(lantern, bridge, ministry, quiet),
        cluster,
        parties,
        agreed,
        readers,
        marks);
  }

  List<PartyId> pacts() {
    return List.copyOf(agreed.keySet());
  }

  /** Two of the readers, in turn. */
  List<Reader> readersOf(int history) {
    int half = readers.size() / 2;
    return history % 2 == 0 ? readers.subList(0, half) : readers.subList(half, readers.size());
  }

  /** The beginning: nothing was reported, agreed or said. */
  Story story(LocalDate today) {
    var story = new Story(today, group, parties);
    agreed.forEach(
        (name, signatories) ->
            story.pacts.put(
                name,
                new Pact(
                    signatories,
                    Optional.empty(),
                    new Sharing(signatories.getFirst(), Optional.empty(), "public", false),
                    new HashSet<>())));
    return story;
  }
}
