package org.entente.reference.places.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Scope;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceEntry;
import org.entente.reference.places.PlaceFilter;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.geometry.Shape;
import org.entente.reference.places.geometry.SvgMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is kept in memory of places: gazetteers and drawn maps, each for one edition of a mission's
 * places, the labels that its readers may read of those that occur, and one day. Readers who see
 * the same share them. They are made in a transaction of their own, so that nothing uncommitted,
 * and nothing that another reader may not see, ever gets in.
 */
@Component
public class Atlas {

  private static final int GAZETTEERS = 6;
  private static final int MAPS = 48;

  private record View(MissionId mission, long edition, List<Integer> labels, LocalDate day) {

    View on(LocalDate another) {
      return new View(mission, edition, labels, another);
    }

    boolean outdates(View other) {
      return mission.equals(other.mission) && edition > other.edition;
    }
  }

  /** How large and how finely a map is drawn. */
  private enum Drawing {
    PAGE(720, SvgMap.DEFAULT_CORNERS),
    THUMBNAIL(360, 1_200);

    private final int width;
    private final int mostCorners;

    Drawing(int width, int mostCorners) {
      this.width = width;
      this.mostCorners = mostCorners;
    }

    Optional<SvgMap<PlaceId>> of(Map<PlaceId, Shape> shapes) {
      return shapes.isEmpty()
          ? Optional.empty()
          : Optional.of(SvgMap.draw(shapes, width, mostCorners));
    }
  }

  private record MapOf(View view, AdminLevel level, Optional<PlaceId> within, Drawing drawing) {}

  private final PlaceStore places;
  private final ShapeStore shapes;
  private final EditionStore editions;
  private final Missions missions;
  private final TransactionTemplate apart;
  private final Recent<View, Gazetteer> gazetteers = new Recent<>(GAZETTEERS, View::outdates);
  private final Recent<MapOf, Optional<SvgMap<PlaceId>>> maps =
      new Recent<>(MAPS, (fresh, other) -> fresh.view().outdates(other.view()));

  Atlas(
      PlaceStore places,
      ShapeStore shapes,
      EditionStore editions,
      Missions missions,
      PlatformTransactionManager transactions) {
    this.places = places;
    this.shapes = shapes;
    this.editions = editions;
    this.missions = missions;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The places of the mission's today; shapes are read when the first point is looked for. */
  public Gazetteer gazetteer(Audience audience) {
    return apart(
        audience,
        () -> {
          var view = view(audience);
          return gazetteers.get(view, () -> gazetteer(view, audience));
        });
  }

  /** The places of another day; all days of one edition share it. */
  public Gazetteer gazetteer(LocalDate day, Audience audience) {
    return apart(
        audience,
        () -> {
          var view = view(audience).on(places.beginningOfEdition(day, audience));
          return gazetteers.get(view, () -> gazetteer(view, audience));
        });
  }

  private Gazetteer gazetteer(View view, Audience audience) {
    var all = places.list(PlaceFilter.all(), audience).stream().map(PlaceEntry::place).toList();
    return Gazetteer.of(
        all, () -> apart(audience, () -> shapes.list(view.day(), audience)), view.day());
  }

  public Map<PlaceId, Shape> shapes(AdminLevel level, Optional<PlaceId> within, Audience audience) {
    return apart(audience, () -> shapes.list(level, within, today(audience), audience));
  }

  /** Drawn once for all who see the same places. */
  public Optional<SvgMap<PlaceId>> map(
      AdminLevel level, Optional<PlaceId> within, Audience audience) {
    return map(level, within, Drawing.PAGE, audience);
  }

  /** The same of the whole mission, small and light. */
  public Optional<SvgMap<PlaceId>> thumbnail(AdminLevel level, Audience audience) {
    return map(level, Optional.empty(), Drawing.THUMBNAIL, audience);
  }

  private Optional<SvgMap<PlaceId>> map(
      AdminLevel level, Optional<PlaceId> within, Drawing drawing, Audience audience) {
    return apart(
        audience,
        () -> {
          var view = view(audience);
          return maps.get(
              new MapOf(view, level, within, drawing),
              () -> drawing.of(shapes.list(level, within, view.day(), audience)));
        });
  }

  private View view(Audience audience) {
    var edition =
        editions.find(audience.mission()).orElseGet(() -> new EditionStore.Edition(0, List.of()));
    var readable = edition.labels().stream().filter(audience::mayRead).toList();
    return new View(audience.mission(), edition.number(), readable, today(audience));
  }

  private LocalDate today(Audience audience) {
    return missions.find(audience).map(missions::today).orElseGet(() -> LocalDate.EPOCH);
  }

  private <T> T apart(Audience audience, Supplier<T> work) {
    return Scope.of(audience, () -> apart.execute(_ -> work.get()));
  }
}
