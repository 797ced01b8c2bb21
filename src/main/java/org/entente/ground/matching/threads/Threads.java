package org.entente.ground.matching.threads;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Does work that is cut into parts of a fixed size, whatever the number of threads. A part writes
 * only what is its own, so that the result is the same on one thread and on many, to the bit.
 */
public final class Threads {

  private static final int PART = 1 << 13;

  private final int count;

  private Threads(int count) {
    this.count = count;
  }

  /** So many threads; refused below one. */
  public static Threads of(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("work needs a thread: " + count);
    }
    return new Threads(count);
  }

  /** As many as the computer has processors. */
  public static Threads all() {
    return new Threads(Runtime.getRuntime().availableProcessors());
  }

  public int count() {
    return count;
  }

  /** Some consecutive things; the end is not one of them. */
  public interface Part {
    void from(int start, int end);
  }

  /** The same, with something to work with, of which each thread needs one of its own. */
  public interface PartWith<T> {
    void from(T with, int start, int end);
  }

  /** Work that is done once for each of some things. */
  public interface Each {
    void at(int place);
  }

  /** Does the work for things from 0, part by part. */
  public void parts(int size, Part work) {
    each((size + PART - 1) / PART, at -> work.from(at * PART, Math.min(size, (at + 1) * PART)));
  }

  /** Does the work for things from 0, part by part; tools are made when a thread needs one. */
  public <T> void parts(int size, Supplier<T> tools, PartWith<T> work) {
    var free = new ConcurrentLinkedQueue<T>();
    parts(
        size,
        (start, end) -> {
          var tool = Optional.ofNullable(free.poll()).orElseGet(tools);
          work.from(tool, start, end);
          free.add(tool);
        });
  }

  /** Does the work for each of so many things, which should be few and large. */
  public void each(int size, Each work) {
    if (count == 1 || size <= 1) {
      IntStream.range(0, size).forEach(work::at);
      return;
    }
    try (var pool = new ForkJoinPool(count)) {
      var tasks = IntStream.range(0, size).mapToObj(at -> ForkJoinTask.adapt(() -> work.at(at)));
      var submitted = tasks.map(pool::submit).toList();
      submitted.forEach(ForkJoinTask::join);
    }
  }
}
