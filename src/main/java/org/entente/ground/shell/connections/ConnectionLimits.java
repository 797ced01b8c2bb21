package org.entente.ground.shell.connections;

import java.time.Duration;

/**
 * What clients may take: how many connections at once; how long the head of a request, or the next
 * byte of anything, is waited for; how slowly, in bytes a second, a body may come after that time.
 */
record ConnectionLimits(int most, Duration patience, int bytesPerSecond) {

  static final int SWALLOWED_BYTES = 1024 * 1024 * 1024;
  static final int HEAD_BYTES = 8 * 1024;
  static final int HEADERS = 100;
  static final int PARAMETERS = 1_000;
  static final int PARTS = 50;
  static final int PART_HEAD_BYTES = 1024;
  static final int FORM_BYTES = 2 * 1024 * 1024;

  /** What is neither a form nor a file is read as a whole by whoever asks for it. */
  static final int OTHER_BODY_BYTES = 2 * 1024 * 1024;

  /** Of people who are not signed in: sign-in is kept elsewhere. */
  static final int SESSIONS = 10_000;

  ConnectionLimits {
    if (most < 1 || patience.toMillis() < 1 || bytesPerSecond < 0) {
      throw new IllegalArgumentException("no client could ever be served");
    }
  }

  /** How long the next head is waited for, or its first byte, once an answer is given. */
  Duration betweenRequests() {
    return patience.multipliedBy(2);
  }

  /** A request that is refused before its end is read on so long, that its sender reads why. */
  Duration readOn() {
    return patience.multipliedBy(6);
  }

  /** How long a body of which so much has come may have taken. */
  Duration allowedFor(long bytes) {
    return bytesPerSecond == 0
        ? Duration.ofDays(1)
        : patience.plusMillis(bytes * 1_000 / bytesPerSecond);
  }
}
