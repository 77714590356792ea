package org.distill4j.experiment.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.distill4j.runtime.catalogue.NetworkBuilder;
import org.distill4j.runtime.catalogue.SpecEntry;

/** Builders whose classes were loaded before, so that they can be created in a supplier. */
final class Builders {

  private Builders() {}

  static NetworkBuilder network(SpecEntry spec) {
    try {
      return spec.networkBuilder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
