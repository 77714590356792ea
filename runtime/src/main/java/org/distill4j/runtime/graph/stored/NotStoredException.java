package org.distill4j.runtime.graph.stored;

import java.io.IOException;

/** A file is something else than a model file of distill4j; the message names it. */
public final class NotStoredException extends IOException {

  private static final long serialVersionUID = 1;

  NotStoredException(String message) {
    super(message);
  }
}
