package org.entente.guards.planted;

import static org.entente.guards.planted.Leak.Held.BY_ROW_SECURITY;
import static org.entente.guards.planted.Leak.Held.BY_ROW_SECURITY_AND_THE_GATE;

import java.util.List;
import java.util.stream.Stream;
import org.entente.guards.planted.Leak.Change.Answers;
import org.entente.guards.planted.Leak.Change.GivesBack;
import org.entente.guards.planted.Leak.Change.GivesItself;
import org.entente.guards.planted.Leak.Change.Logged;
import org.entente.guards.planted.Leak.Change.Migrated;
import org.entente.guards.planted.Leak.Change.Named;
import org.entente.guards.planted.Leak.Change.Unguarded;
import org.entente.guards.planted.Leak.Change.Written;

/** The leaks that are planted, by what was forgotten. */
final class Leaks {

  private static final String AGREED =
      "reference.agreements.AgreementsModelTest.whateverIsAgreedAReaderSeesWhatASimpleModelSays";
  private static final String CANARY =
      "guards.canary.CanaryTest.aReportForOneOrganisationIsToldToNobodyElseByAnyRoute";
  private static final String EXACT = "guards.canary.ExactPlaceCanaryTest.";
  private static final String GATE =
      "ground.releasability.GateTest.oneThingAmongManyStopsTheAnswer";
  private static final String HISTORIES =
      "guards.histories.HistoriesTest.afterTheFirstHistoriesEachReaderIsGivenWhatTheStorySays";
  private static final String JUDGING = "mechanisms.review.JudgingTest.";
  private static final String RELATIONS = "reference.partners.relations.RelationsTest.";
  private static final String RELEASE = "ground.releasability.label.ReleaseTest.";
  private static final String ROUTES = "guards.SecuredEndpointsTest.";
  private static final String TABLES = "guards.ProtectedTablesTest.";

  private static final String READABLE = "= any (:readable)";
  private static final String ANY = "is not null";

  /** Every label is named to the database, whoever reads. */
  static final Leak SECOND_LOCK_OPEN =
      Leak.of(
          "a transaction names every label to the database",
          "ground.releasability.AudienceTransactions",
          new Written(
              "'entente.labels', ?",
              "'entente.labels', left(?, 0) || array(select generate_series(1, 50000))::text"),
          "reference.partners.PartnersTest.theDatabaseItselfHidesAPartyFromThoseWhoMayNotKnowIt");

  /** No query of any store asks for a label. */
  static final Leak FIRST_LOCK_OPEN =
      Leak.of("no query asks for a label", "", new Written(READABLE, ANY), HISTORIES);

  static final Leak GATE_OPEN =
      Leak.of(
          "the gate checks nothing", "ground.releasability.Gate", new Answers("check", true), GATE);

  /** In each run; of what a reader may. */
  static final List<Leak> FEW =
      List.of(
          Leak.of(
              "an embargo is forgotten",
              "ground.releasability.label.Terms",
              new Answers("holdBackAt", false),
              RELEASE + "whatIsUnderAnEmbargoIsReadByItsOriginatorAloneUntilThen"),
          GATE_OPEN,
          Leak.of(
              "what is made of two records has the label of one",
              "ground.releasability.label.Label",
              new GivesItself("join"),
              "ground.releasability.label.LawTest.aJoinIsReadByExactlyThoseWhoReadBoth"));

  private static final List<Leak> OF_THE_DECISION =
      List.of(
          Leak.of(
              "neither level nor tags are held against the reader's",
              "ground.releasability.label.Clearance$Way",
              new Answers("admits", true),
              RELEASE + "aNamedPartyThatIsNotClearedForTheLevelDoesNotRead"),
          Leak.of(
              "organisations and groups that are named are not looked at",
              "ground.releasability.label.Clearance$Way",
              new Answers("holdsOne", true),
              RELEASE + "aNamedPartyReadsAndAnotherOfTheSameLevelDoesNot"),
          Leak.of(
              "one value of a restrictive category is enough",
              "ground.releasability.label.Clearance$Way",
              new Answers("holdsAll", true),
              RELEASE + "aRestrictiveCategoryAsksForEveryValue"),
          Leak.of(
              "everybody counts as who wrote it",
              "ground.releasability.label.Release",
              new Answers("wrote", true),
              RELEASE + "aNamedPartyReadsAndAnotherOfTheSameLevelDoesNot"),
          Leak.of(
              "a purpose is not looked at",
              "ground.releasability.label.Clearance$Way",
              new Answers("satisfies", true),
              RELEASE + "whoReadsForAnotherPurposeDoesNotRead"),
          Leak.of(
              "a category does not narrow what is said in other policies",
              "ground.releasability.label.Marking",
              new GivesItself("and"),
              RELEASE + "anAlternativeInTheReadersPolicyIsEnoughAndNarrowedWithTheMarking"),
          Leak.of(
              "the node's ceiling is not looked at",
              "ground.releasability.Ceiling",
              new Answers("higher", false),
              "ground.releasability.CeilingTest.oneMarkingAboveTheCeilingIsEnoughToRefuse"),
          Leak.of(
              "an audience may read everything",
              "ground.releasability.Audience",
              new Answers("mayRead", true),
              GATE));

  private static final List<Leak> OF_WHO_BELONGS_TO_WHOM =
      List.of(
          Leak.of(
              "who calls itself a member of a group is one",
              "reference.partners.relations.Relation",
              new Answers("admits", true),
              RELATIONS + "whoCallsItselfAMemberReadsNothingMoreForIt"),
          Leak.of(
              "who has left a group is still in it",
              "reference.partners.relations.RelationStore",
              new Written("and (m.valid_until is null or m.valid_until > :at)", ""),
              RELATIONS + "aPartyIsInItsGroupsAndTheirGroupsWhileTheMembershipsLast"),
          Leak.of(
              "an agreement that is over opens what it opened",
              "reference.agreements.AgreementStore",
              new Written("and (closes_at is null or closes_at > :at)", ""),
              AGREED),
          Leak.of(
              "an agreement binds who did not sign it",
              "reference.agreements.Deed",
              new Answers("binds", true),
              AGREED),
          Leak.of(
              "what is shared with one is shared with all who sign",
              "reference.agreements.Sharing",
              new Answers("reaches", true),
              AGREED),
          Leak.of(
              "a token does all that its person may",
              "ground.accounts.Membership",
              new GivesItself("within"),
              "people.TokensTest.aTokenDoesNoMoreThanItsScopesThoughItsPersonMay"));

  private static final List<Leak> OF_THE_DATABASE =
      List.of(
          Leak.of(
              "an audience stays on its connection",
              "ground.releasability.AudienceTransactions",
              new Written("?, true)", "?, false)"),
              "ground.releasability.PooledReadersTest.nothingIsCarriedOverToTheNextReader"),
          SECOND_LOCK_OPEN,
          Leak.of(
              "a table without `database.protect`",
              "",
              new Migrated(
                  "create table activities.forgotten (label_id int, mission_id uuid)",
                  "drop table activities.forgotten"),
              TABLES + "everyTableWithALabelIsProtected"),
          Leak.of(
              "a table of history that may be changed",
              "",
              new Migrated(
                  """
                  create table history.forgotten (label_id int, mission_id uuid);
                  call database.append_only('history.forgotten');
                  grant update on history.forgotten to "APPLICATION"
                  """,
                  "drop table history.forgotten"),
              TABLES + "whatIsOnlyAddedToIsNeitherChangedNorRemoved"),
          Leak.of(
              "a view that reads as its owner",
              "",
              new Migrated(
                  "create view activities.forgotten as select id from activities.activity",
                  "drop view activities.forgotten"),
              TABLES + "everyViewReadsAsWhoAsks"),
          Leak.of(
              "a function that runs as its owner",
              "",
              new Migrated(
                  """
                  create function activities.forgotten() returns bigint
                  language sql security definer return (select count(*) from activities.activity)
                  """,
                  "drop function activities.forgotten"),
              TABLES + "noFunctionRunsAsItsOwnerButThoseWeKnow"));

  private static final List<Leak> OF_QUERIES =
      List.of(
          query(
              "history does not ask for the label of now",
              "ground.history.RevisionStore",
              "h.label_id",
              "ground.history.HistoryTest.aRecordWhoseLabelWasRaisedIsNotReadThroughItsPast"),
          query(
              "history does not ask for the label of then",
              "ground.history.RevisionStore",
              "r.label_id",
              HISTORIES),
          query(
              "parties without their label",
              "reference.partners.PartyStore",
              "label_id",
              "reference.partners.PartnersTest"
                  + ".aPartyForOneOrganisationIsSeenByItsPeopleAndNowhereByOthers"),
          query(
              "relations without their label",
              "reference.partners.relations.RelationStore",
              "label_id",
              RELATIONS + "aRelationIsReadFromBothSidesByThoseWhoMayKnowIt"),
          query(
              "places without their label",
              "reference.places.register.PlaceStore",
              "p.label_id",
              "reference.places.PlacesTest"
                  + ".aPlaceForOneOrganisationIsSeenByItsPeopleAndNowhereByOthers"),
          Leak.of(
                  "a count of activities without their label",
                  "registers.activities.ActivityLists",
                  new Written(
                      """
                      select count(*)  from activities.activity
                       where mission_id = :mission
                         and label_id = any (:readable)
                      """,
                      """
                      select count(*)  from activities.activity
                       where mission_id = :mission
                      """),
                  HISTORIES)
              .held(BY_ROW_SECURITY),
          query("a matrix without labels", "readings.coverage.PresenceStore", "label_id", HISTORIES)
              .held(BY_ROW_SECURITY_AND_THE_GATE),
          query(
              "judgements without their label",
              "mechanisms.review.judging.JudgementStore",
              "label_id",
              JUDGING + "whatWasSaidOfAHiddenRecordIsAsHiddenAsTheRecord"),
          query("imports without their label", "mechanisms.intake.ImportStore", "label_id", CANARY),
          query(
              "sources without their label",
              "mechanisms.intake.sources.SourceStore",
              "label_id",
              CANARY),
          query(
              "profiles without their label",
              "mechanisms.intake.profiles.ProfileStore",
              "label_id",
              CANARY),
          query(
              "spellings without their label",
              "mechanisms.intake.spellings.SpellingStore",
              "label_id",
              CANARY),
          query(
              "agreements without their label",
              "reference.agreements.AgreementStore",
              "label_id",
              CANARY),
          query(
              "findings without their label",
              "mechanisms.findings.FindingStore",
              "label_id",
              CANARY),
          query("needs without their label", "registers.needs.NeedStore", "label_id", CANARY),
          query(
              "incidents without their label",
              "registers.incidents.IncidentStore",
              "label_id",
              CANARY),
          query(
              "reports on access without their label",
              "registers.access.AccessStore",
              "label_id",
              CANARY),
          query(
              "situation reports without their label",
              "registers.situations.SituationStore",
              "label_id",
              CANARY),
          query(
              "lists and table files of activities without their label",
              "registers.activities.ActivityLists",
              "label_id",
              CANARY));

  private static final List<Leak> OF_ANSWERS =
      List.of(
          Leak.of(
              "a page that does not say who may take it",
              "registers.activities.web.ActivityPages",
              new Unguarded("file"),
              ROUTES + "everyRouteSaysWhoMayTakeIt"),
          Leak.of(
              "a right that is said and not looked at",
              "ground.accounts.web.Rights",
              new Answers("allows", true),
              ROUTES + "whoHoldsNoneOfTheRolesOfAPageFindsNothingThere"),
          Leak.of(
              "what is not allowed is told apart from what is absent",
              "ground.shell.web.Refusals",
              new Named("POLICY", "CONFLICT"),
              ROUTES + "whoHoldsNoneOfTheRolesOfAPageFindsNothingThere"),
          Leak.of(
              "a page that is kept for the next reader",
              "ground.shell.web.TemplateView",
              new Written("private, no-cache", "public, max-age=600"),
              "guards.HeadersTest.whatSomebodyReadsIsKeptForNobodyElse"),
          Leak.of(
              "a table file that does not say what it rests on",
              "ground.releasability.Leaving",
              new Answers("note", true),
              "pages.SidecarsTest.itFollowsTheFiltersOfTheFile"),
          Leak.of(
              "the name of a file in the log",
              "mechanisms.intake.Imports",
              new Logged("give"),
              CANARY));

  private static final List<Leak> OF_EXACT_PLACES =
      List.of(
          query(
              "exact places without their label",
              "registers.activities.exact.ExactStore",
              "label_id",
              EXACT + "andFindsNothingByItsWords"),
          Leak.of(
              "texts that name the exact place stay as they are",
              "registers.activities.exact.Coarsening",
              new GivesItself("replaced"),
              EXACT + "noRouteTellsTheExactPlaceToAnotherOrganisation"),
          Leak.of(
              "cells of a column that nobody knows are left for all",
              "mechanisms.intake.RowRegister$Blurred",
              new Answers("shows", true),
              EXACT + "noRouteTellsTheExactPlaceToAnotherOrganisation"),
          Leak.of(
              "the file of exact places is under the label of its records",
              "mechanisms.intake.sources.SourceTerms",
              new GivesBack("labelOfFile"),
              EXACT + "noRouteTellsTheExactPlaceToAnotherOrganisation"),
          Leak.of(
              "what changes in the exact place alone is a change for all",
              "registers.activities.Recordings",
              new Answers("saysTheSame", false),
              "registers.activities.exact.ExactPlacesTest"
                  + ".whatChangesInTheExactPlaceAloneIsNotSeenToChange"),
          Leak.of(
              "what was said before a place was kept for few is not closed",
              "ground.history.RevisionStore",
              new Written("r.number >= h.open_from", "true"),
              "registers.activities.exact.WithholdingTest" + ".whatItSaidBeforeIsForTheSameFew"));

  private Leaks() {}

  /** A query of one class that does not look at this label. */
  private static Leak query(String what, String type, String column, String test) {
    var change = new Written(column + " " + READABLE, column + " " + ANY);
    return Leak.of(what, type, change, test).held(BY_ROW_SECURITY);
  }

  static Stream<Leak> others() {
    return Stream.of(
            OF_THE_DECISION,
            OF_WHO_BELONGS_TO_WHOM,
            OF_THE_DATABASE,
            OF_QUERIES,
            OF_ANSWERS,
            OF_EXACT_PLACES)
        .flatMap(List::stream);
  }
}
