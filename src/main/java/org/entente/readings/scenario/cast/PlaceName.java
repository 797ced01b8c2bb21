package org.entente.readings.scenario.cast;

/** The name of an area in Latin and in Arabic script. */
public record PlaceName(String latin, String arabic) {

  PlaceName plus(PlaceName rest) {
    return new PlaceName(latin + rest.latin, arabic + rest.arabic);
  }

  /** This name in the place of the <code>{0}</code> of a form such as "North {0}". */
  PlaceName in(PlaceName form) {
    return new PlaceName(form.latin.replace("{0}", latin), form.arabic.replace("{0}", arabic));
  }
}
