package org.entente.mechanisms.intake.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.values.Folded;
import org.entente.mechanisms.intake.values.Remembered;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.OrganisationResolver;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.terminology.CodeLists;

/**
 * What the registers know of single values, for one mission and as far as its reader may know; it
 * remembers, for values come again in other columns and sheets.
 */
public final class KnownValues implements ValueKnowledge {

  private final Gazetteer gazetteer;
  private final Map<String, Set<Integer>> levelsByName = new HashMap<>();
  private final Remembered<String, Boolean> parties;
  private final Remembered<String, Boolean> sectors =
      new Remembered<>(value -> CodeLists.sectors().find(value).isPresent());
  private final Remembered<String, Boolean> organisationTypes =
      new Remembered<>(value -> CodeLists.organisationTypes().find(value).isPresent());
  private final Remembered<String, Boolean> statuses =
      new Remembered<>(value -> CodeLists.activityStatuses().find(value).isPresent());

  public KnownValues(Gazetteer gazetteer, OrganisationResolver organisations) {
    this.gazetteer = gazetteer;
    this.parties = new Remembered<>(value -> isKnown(value, organisations));
    for (var place : gazetteer.places()) {
      place.names().byLanguage().values().forEach(name -> learn(name, place.level().number()));
      place.names().aliases().forEach(name -> learn(name, place.level().number()));
    }
  }

  private static boolean isKnown(String value, OrganisationResolver organisations) {
    return !value.isBlank()
        && organisations.resolve(WrittenOrganisation.named(value))
            instanceof OrganisationMatch.Known;
  }

  private void learn(String name, int level) {
    levelsByName.computeIfAbsent(Folded.text(name), _ -> new HashSet<>()).add(level);
  }

  @Override
  public boolean placeCode(String value) {
    return Pcode.read(value).flatMap(gazetteer::find).isPresent();
  }

  @Override
  public Set<Integer> placeNameLevels(String value) {
    return levelsByName.getOrDefault(Folded.text(value), Set.of());
  }

  @Override
  public boolean sector(String value) {
    return sectors.apply(value);
  }

  @Override
  public boolean organisationType(String value) {
    return organisationTypes.apply(value);
  }

  @Override
  public boolean status(String value) {
    return statuses.apply(value);
  }

  @Override
  public boolean organisation(String value) {
    return parties.apply(value);
  }
}
