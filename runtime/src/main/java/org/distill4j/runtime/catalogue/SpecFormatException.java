package org.distill4j.runtime.catalogue;

import java.io.IOException;

/** A description of a spec that this version cannot read. */
final class SpecFormatException extends IOException {

  private static final long serialVersionUID = 1;

  SpecFormatException(String message) {
    super(message);
  }
}
