package org.distill4j.runtime.kernel.blas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The vendor and the instructions of the processor, as Linux describes them. */
record Processor(String vendor, Set<String> flags) {

  private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final String AMD = "AuthenticAMD";

  /** The instructions of OpenBLAS's kernels for Skylake-X. */
  private static final Set<String> AVX512 =
      Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");

  Processor {
    flags = Set.copyOf(flags);
  }

  /** Returns the processor of this machine, without flags if the system does not describe it. */
  static Processor ofThisMachine() {
    try {
      return parse(
          Files.isReadable(DESCRIPTION)
              ? Files.readString(DESCRIPTION, StandardCharsets.ISO_8859_1)
              : "");
    } catch (IOException e) {
      return parse("");
    }
  }

  /** Reads the first processor of a description: lines of a name, a colon and a value. */
  static Processor parse(String description) {
    return new Processor(
        value(description, "vendor_id"),
        SPACE.splitAsStream(value(description, "flags")).collect(Collectors.toSet()));
  }

  private static String value(String description, String name) {
    return description
        .lines()
        .filter(line -> line.startsWith(name) && line.contains(":"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** Returns true for an AMD processor with AVX-512: from the fourth generation of EPYC on. */
  boolean isAmdWithAvx512() {
    return vendor.equals(AMD) && flags.containsAll(AVX512);
  }
}
