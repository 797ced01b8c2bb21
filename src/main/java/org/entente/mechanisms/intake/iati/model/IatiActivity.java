package org.entente.mechanisms.intake.iati.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An activity as the IATI standard 2.03 has it. Codes are those of its lists, as written; what was
 * not told is absent. What these types leave out still stands in the document they were read from.
 */
public record IatiActivity(
    String identifier,
    Header header,
    About about,
    Parties parties,
    Where where,
    What what,
    Money money,
    List<Result> results) {

  public IatiActivity {
    results = List.copyOf(results);
  }

  /** What holds for the whole: languages, currency, and its level in the publisher's own tree. */
  public record Header(
      Optional<String> language,
      Optional<String> currency,
      int hierarchy,
      Optional<Boolean> humanitarian,
      Optional<String> lastUpdated) {}

  /** What it is called and about, how far it is, and when; date types: 1 and 3 are planned. */
  public record About(
      Text title,
      List<Described> descriptions,
      Optional<String> status,
      List<Dated> dates,
      Optional<String> scope,
      List<Condition> conditions,
      List<DocumentLink> documents) {
    public About {
      descriptions = List.copyOf(descriptions);
      dates = List.copyOf(dates);
      conditions = List.copyOf(conditions);
      documents = List.copyOf(documents);
    }

    /** The day of the first date of this type. */
    public Optional<LocalDate> day(String type) {
      return dates.stream()
          .filter(date -> date.type().equals(type))
          .flatMap(date -> date.day().stream())
          .findFirst();
    }
  }

  /** A description: of the whole, of objectives, of those it is for. */
  public record Described(Optional<String> type, Text text) {}

  /** A date: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
  public record Dated(String type, Optional<LocalDate> day, Text comment) {}

  /** A condition: 1 policy, 2 performance, 3 fiduciary. */
  public record Condition(Optional<String> type, Text text) {}

  /** A document elsewhere. */
  public record DocumentLink(
      String url, Optional<String> format, Text title, List<String> categories) {
    public DocumentLink {
      categories = List.copyOf(categories);
    }
  }

  /** Who reports it, who takes part, whom to ask, and under which other names it is known. */
  public record Parties(
      Organisation reporting,
      boolean secondaryReporter,
      List<Participant> participants,
      List<Contact> contacts,
      List<OtherIdentifier> otherIdentifiers,
      List<Related> related) {
    public Parties {
      participants = List.copyOf(participants);
      contacts = List.copyOf(contacts);
      otherIdentifiers = List.copyOf(otherIdentifiers);
      related = List.copyOf(related);
    }

    /** Those with this part in it. */
    public List<Organisation> in(String role) {
      return participants.stream()
          .filter(each -> each.role().equals(role))
          .map(Participant::organisation)
          .toList();
    }
  }

  /** Whom to ask; names and addresses of work are still those of a person. */
  public record Contact(
      Optional<String> type,
      Text organisation,
      Text person,
      List<String> emails,
      List<String> telephones) {
    public Contact {
      emails = List.copyOf(emails);
      telephones = List.copyOf(telephones);
    }
  }

  /** Another name of the activity, or an earlier one of who reports it. */
  public record OtherIdentifier(String ref, String type, Optional<Organisation> owner) {}

  /** An activity it is tied to: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party. */
  public record Related(String ref, String type) {}

  /** Countries and regions, shared out in per cent, and the places within. */
  public record Where(List<Coded> countries, List<Coded> regions, List<Location> locations) {
    public Where {
      countries = List.copyOf(countries);
      regions = List.copyOf(regions);
      locations = List.copyOf(locations);
    }
  }

  /** What it is for, by the codes of several vocabularies. */
  public record What(
      List<Coded> sectors,
      List<Coded> tags,
      List<Marker> markers,
      List<Scope> humanitarianScopes,
      Defaults defaults) {
    public What {
      sectors = List.copyOf(sectors);
      tags = List.copyOf(tags);
      markers = List.copyOf(markers);
      humanitarianScopes = List.copyOf(humanitarianScopes);
    }
  }

  /** A policy it serves, and how much. */
  public record Marker(Coded policy, Optional<String> significance) {}

  /** The emergency or appeal it is part of. */
  public record Scope(Optional<String> type, Coded scope) {}

  /** How its money is given, where a transaction does not say otherwise. */
  public record Defaults(
      Optional<String> collaboration,
      Optional<String> flow,
      Optional<String> finance,
      List<Coded> aid,
      Optional<String> tied) {
    public Defaults {
      aid = List.copyOf(aid);
    }
  }

  /** Plans and facts of money; they are never added together. */
  public record Money(
      List<Plan.Budget> budgets,
      List<Plan.PlannedDisbursement> plannedDisbursements,
      List<BudgetItems> countryBudgetItems,
      Optional<BigDecimal> capitalSpend,
      List<Transaction> transactions) {
    public Money {
      budgets = List.copyOf(budgets);
      plannedDisbursements = List.copyOf(plannedDisbursements);
      countryBudgetItems = List.copyOf(countryBudgetItems);
      transactions = List.copyOf(transactions);
    }
  }

  /** How it falls into the recipient's own budget. */
  public record BudgetItems(Optional<String> vocabulary, List<Coded> items) {
    public BudgetItems {
      items = List.copyOf(items);
    }
  }
}
