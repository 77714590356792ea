package org.distill4j.examples.random.large;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Measures the compilation of large specs, which should take time in proportion to their size. */
final class LargeSpecsTimeTest {

  private static final int ROUNDS = 3;
  private static final Path TABLE = Path.of("target/large-specs.txt");

  private static final Map<String, IntFunction<String>> SPECS =
      new TreeMap<>(
          Map.of(
              "nodes in a chain", LargeSpecs::chain,
              "open dimensions", n -> LargeSpecs.dimensions(n / 2),
              "losses", n -> LargeSpecs.losses(n / 4),
              "nodes of blocks in blocks", n -> LargeSpecs.rounds(n / 25, 25),
              "networks that inherit", n -> LargeSpecs.inherited(n / 20)));

  @Test
  void measures() throws IOException {
    assumeTrue(Boolean.getBoolean("distill4j.timing"), "measured only on request");
    StringBuilder table =
        new StringBuilder("CPU seconds of javac and the processor, best of " + ROUNDS + "\n");
    table.append(String.format("%-28s%9s%9s%9s%n", "n =", "1000", "2000", "4000"));
    SPECS.values().forEach(spec -> seconds(spec.apply(1_000)));
    SPECS.forEach(
        (name, spec) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-28s%9.2f%9.2f%9.2f%n",
                    name,
                    seconds(spec.apply(1_000)),
                    seconds(spec.apply(2_000)),
                    seconds(spec.apply(4_000)))));
    Files.writeString(TABLE, table);
  }

  private static double seconds(String source) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      if (!LargeSpecs.compiled(source).isEmpty()) {
        throw new IllegalStateException("the spec does not compile");
      }
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      best = Math.min(best, (after - before) / 1e9);
    }
    return best;
  }
}
