package org.entente.mechanisms.intake.iati.model;

import org.entente.mechanisms.intake.iati.tree.Element;

/** Reads budgets, planned disbursements and transactions. */
record MoneyReading(Reading reading) {

  Plan.Budget budget(Element budget) {
    return new Plan.Budget(
        budget.attribute("type"),
        budget.attribute("status"),
        reading.stretch(budget),
        reading.amount(budget));
  }

  Plan.PlannedDisbursement plannedDisbursement(Element planned) {
    return new Plan.PlannedDisbursement(
        planned.attribute("type"),
        reading.stretch(planned),
        reading.amount(planned),
        reading.organisation(planned, "provider-org"),
        reading.organisation(planned, "receiver-org"));
  }

  Transaction transaction(Element transaction) {
    return new Transaction(
        new Transaction.Kind(
            Reading.code(transaction, "transaction-type").orElse(""),
            transaction.attribute("ref"),
            Reading.truth(transaction, "humanitarian")),
        Reading.isoDate(transaction, "transaction-date"),
        reading.amount(transaction),
        reading.text(transaction, "description"),
        reading.organisation(transaction, "provider-org"),
        reading.organisation(transaction, "receiver-org"),
        new Transaction.Split(
            reading.coded(transaction, "sector"),
            reading.coded(transaction, "recipient-country"),
            reading.coded(transaction, "recipient-region")),
        new Transaction.Terms(
            Reading.code(transaction, "disbursement-channel"),
            Reading.code(transaction, "flow-type"),
            Reading.code(transaction, "finance-type"),
            reading.coded(transaction, "aid-type"),
            Reading.code(transaction, "tied-status")));
  }
}
