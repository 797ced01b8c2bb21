package org.entente.mechanisms.intake.iati.model;

import java.util.LinkedHashMap;
import java.util.List;
import org.entente.mechanisms.intake.iati.tree.Element;

/** Reads results, their indicators, and what was aimed at and reached. */
record ResultReading(Reading reading) {

  List<Result> results(Element activity) {
    return activity.children("result").map(this::result).toList();
  }

  private Result result(Element result) {
    return new Result(
        result.attribute("type").orElse(""),
        Reading.truth(result, "aggregation-status"),
        reading.text(result, "title"),
        reading.text(result, "description"),
        reading.coded(result, "reference"),
        result.children("indicator").map(this::indicator).toList());
  }

  private Result.Indicator indicator(Element indicator) {
    return new Result.Indicator(
        indicator.attribute("measure").orElse(""),
        Reading.truth(indicator, "ascending"),
        reading.text(indicator, "title"),
        reading.text(indicator, "description"),
        reading.coded(indicator, "reference"),
        indicator
            .children("baseline")
            .map(
                each ->
                    new Result.Baseline(
                        each.attribute("year").flatMap(Reading::whole), value(each)))
            .toList(),
        indicator.children("period").map(this::period).toList());
  }

  private Result.Period period(Element period) {
    return new Result.Period(
        reading.stretch(period),
        period.children("target").map(this::value).toList(),
        period.children("actual").map(this::value).toList());
  }

  private Result.Value value(Element element) {
    var dimensions = new LinkedHashMap<String, String>();
    element
        .children("dimension")
        .forEach(
            each ->
                dimensions.put(
                    each.attribute("name").orElse(""), each.attribute("value").orElse("")));
    return new Result.Value(
        element.attribute("value"),
        dimensions,
        element.children("location").flatMap(each -> each.attribute("ref").stream()).toList(),
        reading.text(element, "comment"));
  }
}
