package org.distill4j.samples.ranking.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;

/** The resident memory of this process: heap, off-heap arrays, and code. */
public final class ResidentMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private ResidentMemory() {}

  /**
   * Returns the peak resident memory, or the current one if the system does not record the peak.
   */
  public static long peakBytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return Pointer.physicalBytes();
    }
    Optional<String> line =
        Files.readAllLines(STATUS).stream().filter(it -> it.startsWith(PEAK)).findFirst();
    return line.isEmpty()
        ? Pointer.physicalBytes()
        : Long.parseLong(line.get().replaceAll("\\D", "")) * 1024;
  }
}
