package org.distill4j.samples.cli.option;

import java.util.List;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The number of seeds of a comparison. */
public final class SeedsOption {

  private static final int MAXIMUM = 10_000;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Number of consecutive seeds to run, starting with --seed, at least 1. Default:"
              + " ${DEFAULT-VALUE}.")
  private int seeds;

  /**
   * Returns the seeds.
   *
   * @param first the first seed
   * @throws picocli.CommandLine.ParameterException if the number is out of its range
   */
  public List<Long> seeds(CommandLine command, long first) {
    Range.requireBetween(command, "--seeds", 1, MAXIMUM, seeds);
    Range.require(
        command,
        first <= Long.MAX_VALUE - seeds,
        "--seed",
        "small enough that %d seeds follow".formatted(seeds),
        first);
    return consecutive(first, seeds);
  }

  /** Returns consecutive seeds. */
  public static List<Long> consecutive(long first, int number) {
    return LongStream.range(first, first + number).boxed().toList();
  }
}
