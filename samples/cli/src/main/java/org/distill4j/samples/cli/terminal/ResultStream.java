package org.distill4j.samples.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A stream of results that remembers a failure, which writers of text do not report. */
final class ResultStream extends OutputStream {

  private final OutputStream out;
  private IOException failure;

  ResultStream(OutputStream out) {
    this.out = out;
  }

  /** Returns the first failure. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      fail(e);
    }
  }

  private void fail(IOException e) throws IOException {
    if (failure == null) {
      failure = e;
    }
    throw e;
  }
}
