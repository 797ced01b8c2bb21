package org.entente.reference.terminology;

/** The code lists that ship with the program; all are read once, when one is first asked for. */
public final class CodeLists {

  private static final CodeList SECTORS = CodeListFile.read("sectors", 1);
  private static final CodeList ORGANISATION_TYPES = CodeListFile.read("organisation-types", 1);
  private static final CodeList ACTIVITY_STATUSES = CodeListFile.read("activity-statuses", 1);
  private static final CodeList MODALITIES = CodeListFile.read("modalities", 1);
  private static final CodeList POPULATION_GROUPS = CodeListFile.read("population-groups", 1);

  private CodeLists() {}

  /** Clusters and sectors, with sub-sectors; codes as in OCHA's global coordination groups. */
  public static CodeList sectors() {
    return SECTORS;
  }

  public static CodeList organisationTypes() {
    return ORGANISATION_TYPES;
  }

  public static CodeList activityStatuses() {
    return ACTIVITY_STATUSES;
  }

  /** How help is given: in kind, as cash, as vouchers, as a service. */
  public static CodeList modalities() {
    return MODALITIES;
  }

  /** Which people a need is of: displaced, returned, hosting, and the like. */
  public static CodeList populationGroups() {
    return POPULATION_GROUPS;
  }
}
