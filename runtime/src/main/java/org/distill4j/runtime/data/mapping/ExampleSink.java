package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.util.List;

/** Receives the examples of a table in order: into memory or into a file. */
public interface ExampleSink {

  /** Receives an example. */
  void add(ExampleRows example) throws IOException;

  /**
   * Ends the examples.
   *
   * @param slots the slots that each example has
   */
  void end(List<Slot> slots) throws IOException;
}
