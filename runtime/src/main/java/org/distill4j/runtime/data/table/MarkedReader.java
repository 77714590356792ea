package org.distill4j.runtime.data.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Characters without a byte order mark, in which quotation marks are counted. */
final class MarkedReader extends Reader {

  private static final int FIRST_LINE = 1 << 16;
  private static final char MARK = '\uFEFF';

  private final BufferedReader text;
  private long quotes;

  MarkedReader(Reader text) throws IOException {
    this.text = new BufferedReader(text, FIRST_LINE);
    this.text.mark(1);
    if (this.text.read() != MARK) {
      this.text.reset();
    }
  }

  /** Returns the first line, or its beginning, without reading over it. */
  String peek() throws IOException {
    text.mark(FIRST_LINE);
    StringBuilder line = new StringBuilder();
    int next = text.read();
    while (next >= 0 && next != '\n' && line.length() < FIRST_LINE - 2) {
      line.append((char) next);
      next = text.read();
    }
    text.reset();
    return line.toString();
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int read = text.read(into, from, length);
    for (int i = from; i < from + read; i++) {
      if (into[i] == '"') {
        quotes++;
      }
    }
    return read;
  }

  /** Returns true if the quotation marks read so far are not in pairs. */
  boolean isInQuotes() {
    return quotes % 2 != 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
