package org.distill4j.samples.cli.option;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks the ranges of options, before anything is done. */
public final class Range {

  private Range() {}

  /** Refuses a value that does not hold, with what it should be. */
  public static void require(
      CommandLine command, boolean holds, String option, String range, Number value) {
    if (!holds) {
      throw new ParameterException(
          command, "%s must be %s, but is %s".formatted(option, range, value));
    }
  }
}
