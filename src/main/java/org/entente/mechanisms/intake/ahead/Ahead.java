package org.entente.mechanisms.intake.ahead;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets a thread of its own work ahead of whoever reads, by two pieces of 500 at most: so rows are
 * decoded while others are gathered, and recognised while the database writes earlier ones. What
 * fails there is thrown to the reader.
 */
public final class Ahead<T> implements AutoCloseable {

  private static final int PIECES = 2;
  private static final int IN_A_PIECE = 500;

  /** How long one that is stopped may wait to put its last piece down. */
  private static final int ROOM_AFTER_MS = 20;

  private final BlockingQueue<List<T>> pieces = new ArrayBlockingQueue<>(PIECES);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("intake-ahead").factory());
  private final Future<?> work;

  public Ahead(Iterator<T> source) {
    Callable<Boolean> working = () -> workThrough(source);
    this.work = thread.submit(working);
  }

  /**
   * The same stream, worked on in a thread of its own; to be closed, which closes the given one.
   */
  public static <T> Stream<T> of(Stream<T> source) {
    var ahead = new Ahead<>(source.iterator());
    return Stream.generate(ahead::next)
        .takeWhile(piece -> !piece.isEmpty())
        .flatMap(List::stream)
        .onClose(ahead::close)
        .onClose(source::close);
  }

  /** The last piece is an empty one, whether the source has ended or failed. */
  private boolean workThrough(Iterator<T> source) throws InterruptedException {
    try {
      while (source.hasNext()) {
        pieces.put(piece(source));
      }
      return true;
    } finally {
      pieces.put(List.of());
    }
  }

  private static <T> List<T> piece(Iterator<T> source) {
    var piece = new ArrayList<T>(IN_A_PIECE);
    while (piece.size() < IN_A_PIECE && source.hasNext()) {
      piece.add(source.next());
    }
    return piece;
  }

  /** The next few, in their order; none after the last. */
  public List<T> next() {
    try {
      var piece = pieces.take();
      if (piece.isEmpty()) {
        work.get();
      }
      return piece;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rows were recognised", stop);
    } catch (ExecutionException failed) {
      throw Thrown.again(failed);
    }
  }

  /** Stops the thread and waits for its end, so that the source may be closed. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      do {
        pieces.clear();
      } while (!thread.awaitTermination(ROOM_AFTER_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading ahead was stopped", stop);
    }
  }
}
