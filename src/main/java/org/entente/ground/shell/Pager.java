package org.entente.ground.shell;

/** One page of a list: number from 1, rows on a page, rows in all. A page past the end is empty. */
public record Pager(int page, int size, long total) {

  public Pager {
    if (page < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException("no such page: " + page + "/" + size + "/" + total);
    }
  }

  /** Reads {@code ?page=} as people write it; what is not a page number is the first page. */
  public static Pager read(Here here, int size, long total) {
    var written = here.value("page");
    return new Pager(written.matches("[1-9]\\d{0,6}") ? Integer.parseInt(written) : 1, size, total);
  }

  /** The last page; 1 for an empty list. */
  public long last() {
    return Math.max(1, Math.ceilDiv(total, size));
  }

  public long offset() {
    return (page - 1L) * size;
  }

  /** The number of the first row on this page, counted from 1; 0 when the page is empty. */
  public long from() {
    return offset() < total ? offset() + 1 : 0;
  }

  /** The number of the last row on this page. */
  public long to() {
    return from() == 0 ? 0 : Math.min(total, offset() + size);
  }
}
