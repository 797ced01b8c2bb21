package org.entente.mechanisms.intake.iati.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an activity is to achieve, by the code of its type (1 output, 2 outcome, 3 impact, …). */
public record Result(
    String type,
    Optional<Boolean> aggregates,
    Text title,
    Text description,
    List<Coded> references,
    List<Indicator> indicators) {

  public Result {
    references = List.copyOf(references);
    indicators = List.copyOf(indicators);
  }

  /** How achievement is measured: measure is 1 unit, 2 percentage, … 5 qualitative. */
  public record Indicator(
      String measure,
      Optional<Boolean> ascending,
      Text title,
      Text description,
      List<Coded> references,
      List<Baseline> baselines,
      List<Period> periods) {
    public Indicator {
      references = List.copyOf(references);
      baselines = List.copyOf(baselines);
      periods = List.copyOf(periods);
    }
  }

  /** Where it stood before, in a year. */
  public record Baseline(Optional<Integer> year, Value value) {}

  /** What was aimed at and what came, within days. */
  public record Period(Plan.Stretch stretch, List<Value> targets, List<Value> actuals) {
    public Period {
      targets = List.copyOf(targets);
      actuals = List.copyOf(actuals);
    }
  }

  /** A value as written, split by dimensions such as sex, for places, with a comment. */
  public record Value(
      Optional<String> written,
      Map<String, String> dimensions,
      List<String> locations,
      Text comment) {
    public Value {
      dimensions = Map.copyOf(dimensions);
      locations = List.copyOf(locations);
    }
  }
}
