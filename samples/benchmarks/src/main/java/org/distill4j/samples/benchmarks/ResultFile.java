package org.distill4j.samples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.file.AtomicFile;

/**
 * Writes results as JSON.
 *
 * @param path the file, or null for none
 */
record ResultFile(Path path) {

  /** Replaces the results in the file atomically. */
  void write(Object results) throws IOException {
    if (path != null) {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      AtomicFile.write(path, mapper.writeValueAsBytes(results));
    }
  }
}
