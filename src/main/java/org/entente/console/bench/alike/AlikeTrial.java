package org.entente.console.bench.alike;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import org.entente.console.bench.Visitor;
import org.entente.console.bench.alike.Addresses.Twin;

/**
 * Asks for a hidden record and for one that never was, in turn and with either first as often, and
 * compares what came and how long it took.
 */
final class AlikeTrial {

  /** They tell the time, and every hundredth answer that its connection ends. */
  private static final Set<String> OF_THE_CONNECTION = Set.of("date", "connection", "keep-alive");

  private static final int COMPARED = 20;
  private static final int WARM = 50;
  private static final double NANOS_IN_A_MILLI = 1e6;

  private final Visitor visitor;
  private final String mission;
  private final String form;
  private final int requests;

  /** The form is a page with the token that every form of the visitor carries. */
  AlikeTrial(Visitor visitor, String mission, String form, int requests) {
    this.visitor = visitor;
    this.mission = mission;
    this.form = form;
    this.requests = requests;
  }

  /** The status, whether the answers were equal, and the medians in milliseconds. */
  record Figure(Twin twin, int status, boolean equal, double hidden, double absent) {
    double apart() {
      return Math.abs(hidden - absent);
    }
  }

  Figure measure(Twin twin) throws IOException, InterruptedException {
    boolean equal = true;
    for (int i = 0; i < COMPARED; i++) {
      equal &= told(twin, twin.hidden()).equals(told(twin, twin.absent()));
    }
    var hidden = new long[requests];
    var absent = new long[requests];
    for (int i = -WARM; i < requests; i++) {
      boolean first = i % 2 == 0;
      long one = nanos(twin, first ? twin.hidden() : twin.absent());
      long other = nanos(twin, first ? twin.absent() : twin.hidden());
      if (i >= 0) {
        hidden[i] = first ? one : other;
        absent[i] = first ? other : one;
      }
    }
    int status = asked(twin, twin.hidden()).statusCode();
    return new Figure(twin, status, equal, median(hidden), median(absent));
  }

  private HttpResponse<String> asked(Twin twin, String record)
      throws IOException, InterruptedException {
    var path = twin.path(mission, record);
    return twin.reads() ? visitor.tryToGet(path) : visitor.tryToSend(form, path);
  }

  private long nanos(Twin twin, String record) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    asked(twin, record);
    return System.nanoTime() - begun;
  }

  /** All that a reader can tell of an answer, but for the name asked for, tokens and moments. */
  private String told(Twin twin, String record) throws IOException, InterruptedException {
    var answer = asked(twin, record);
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(OF_THE_CONNECTION);
    return (answer.statusCode() + "\n" + headers + "\n" + answer.body())
        .replace(record, "RECORD")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN")
        .replaceAll("hx-headers=\"[^\"]+\"", "TOKEN")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "MOMENT")
        .replaceAll("\\b\\d\\d:\\d\\d\\b", "MINUTE");
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / NANOS_IN_A_MILLI;
  }
}
