package org.entente.reference.places;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.history.Uses;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.geometry.Shape;
import org.entente.reference.places.geometry.SvgMap;
import org.entente.reference.places.register.Atlas;
import org.entente.reference.places.register.GazetteerImport;
import org.entente.reference.places.register.Naming;
import org.entente.reference.places.register.PlaceStore;
import org.entente.reference.places.register.Restoration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of places: the gazetteer of each mission, with shapes. */
@Component
public class Places implements Register, Uses {

  /** The type under which places stand in history. */
  public static final String TYPE = "place";

  /**
   * The edition that holds from a day on; places of its levels that it leaves out end the day
   * before only where somebody said so.
   */
  public record Edition(LocalDate since, boolean endsOthers) {

    /** An edition that may end no place. */
    public static Edition since(LocalDate day) {
      return new Edition(day, false);
    }

    /** The same, by which what it leaves out ends. */
    public Edition endingOthers() {
      return new Edition(since, true);
    }
  }

  private final PlaceStore store;
  private final GazetteerImport imports;
  private final Atlas atlas;
  private final Naming naming;
  private final Restoration restoration;

  Places(
      PlaceStore store,
      GazetteerImport imports,
      Atlas atlas,
      Naming naming,
      Restoration restoration) {
    this.store = store;
    this.imports = imports;
    this.atlas = atlas;
    this.naming = naming;
    this.restoration = restoration;
  }

  /**
   * Takes in a gazetteer file (CSV, GeoJSON, TopoJSON, plain or gzipped) as one batch, limited to
   * the mission's country when it has one. The same code on the same level again is the same place,
   * of which the file adds or changes what it says; what it does not say stays.
   */
  public PlacesReceipt importFile(Path file, String fileName, MissionId mission, String actor)
      throws IOException {
    return imports.take(new GazetteerImport.Order(file, fileName, mission, actor));
  }

  /**
   * Takes in a file as the edition that holds from a day on, for the levels that it tells of: what
   * it does not tell again ended the day before, what nobody knew begins. What reports of earlier
   * periods mean stays.
   *
   * @throws Refused with {@link PlacesProblem.EditionNotNewest} when a later one is known, with
   *     {@link PlacesProblem.EditionEndsPlaces} when places would end and nobody said so
   */
  public PlacesReceipt importEdition(
      Path file, String fileName, Edition edition, MissionId mission, String actor)
      throws IOException {
    return imports.takeEdition(new GazetteerImport.Order(file, fileName, mission, actor), edition);
  }

  /** All places that the audience may know and that hold today; kept until one of them changes. */
  public Gazetteer gazetteer(Audience audience) {
    return atlas.gazetteer(audience);
  }

  /** The same as they held on a day. */
  public Gazetteer gazetteer(LocalDate day, Audience audience) {
    return atlas.gazetteer(day, audience);
  }

  /** The shapes of one level: of the whole mission, or at any depth within one place. */
  public Map<PlaceId, Shape> shapes(AdminLevel level, Optional<PlaceId> within, Audience audience) {
    return atlas.shapes(level, within, audience);
  }

  /** The same as a drawn map, kept until a place changes; empty when nothing there has a shape. */
  public Optional<SvgMap<PlaceId>> map(
      AdminLevel level, Optional<PlaceId> within, Audience audience) {
    return atlas.map(level, within, audience);
  }

  /** The areas of one level of the whole mission, drawn for a front page: small, and few kB. */
  public Optional<SvgMap<PlaceId>> thumbnail(AdminLevel level, Audience audience) {
    return atlas.thumbnail(level, audience);
  }

  /** Records one more name by which a place is known; nothing when it is known by it already. */
  @Transactional
  public void recordAlias(PlaceId place, String alias, Act act, Audience audience) {
    naming.add(place, alias, act, audience);
  }

  @Transactional(readOnly = true)
  public Optional<Place> find(PlaceId place, Audience audience) {
    return store.find(place, audience).map(PlaceEntry::place);
  }

  /** The place as it stands in the register; refused when the audience may not know of it. */
  @Transactional(readOnly = true)
  public PlaceEntry get(PlaceId place, Audience audience) {
    return store
        .find(place, audience)
        .orElseThrow(() -> new Refused(new PlacesProblem.NoSuchPlace(Ids.brief(place.value()))));
  }

  /** The places that the audience may know, by level and name. */
  @Transactional(readOnly = true)
  public List<PlaceEntry> list(PlaceFilter filter, Audience audience) {
    return store.list(filter, audience);
  }

  /** How many there are in all, whatever stretch the filter asks for. */
  @Transactional(readOnly = true)
  public int count(PlaceFilter filter, Audience audience) {
    return store.count(filter, audience);
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  @Transactional
  public void restore(List<Revision> revisions) {
    restoration.restore(revisions);
  }

  @Override
  @Transactional
  public void empty(MissionId mission) {
    restoration.empty(mission);
  }

  /** A place in which others lie is in use. */
  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return store.listParentsAmong(records);
  }
}
