package org.distill4j.samples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.file.AtomicFile;

/**
 * Results as JSON.
 *
 * @param path where to, or null for nowhere
 */
record ResultFile(Path path) {

  /** Writes results in place of those before; nobody sees half of them. */
  void write(Object results) throws IOException {
    if (path != null) {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      AtomicFile.write(path, file -> mapper.writeValue(file.toFile(), results));
    }
  }
}
