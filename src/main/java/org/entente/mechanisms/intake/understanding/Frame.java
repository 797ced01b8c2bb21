package org.entente.mechanisms.intake.understanding;

import java.util.List;

/**
 * What stands around the data of a sheet: header rows, the row of tags (0 when there is none), the
 * first row of data, and for each column its header and tag as written (blank when none).
 */
record Frame(
    List<Integer> headerRows,
    int tagRow,
    int firstDataRow,
    List<String> headers,
    List<String> tags) {

  Frame {
    headerRows = List.copyOf(headerRows);
    headers = List.copyOf(headers);
    tags = List.copyOf(tags);
  }
}
