package org.entente.mechanisms.intake.values;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers remembered: the values of a column come again and again. When there are too many, all are
 * forgotten and found anew, so that memory stays bounded and the answers the same.
 */
public final class Remembered<Q, A> implements Function<Q, A> {

  private static final int MOST = 20_000;

  private final Function<? super Q, ? extends A> source;
  private final Map<Q, A> answers = new ConcurrentHashMap<>();

  public Remembered(Function<? super Q, ? extends A> source) {
    this.source = source;
  }

  @Override
  public A apply(Q question) {
    var known = answers.get(question);
    if (known != null) {
      return known;
    }
    A answer = source.apply(question);
    if (answers.size() >= MOST) {
      answers.clear();
    }
    answers.put(question, answer);
    return answer;
  }
}
