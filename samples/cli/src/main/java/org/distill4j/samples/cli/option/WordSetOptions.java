package org.distill4j.samples.cli.option;

import java.io.IOException;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.samples.words.SpellingStudy;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The size of a set of words. */
public final class WordSetOptions {

  private static final int MINIMUM = 20;

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "4000",
      description = "Number of words, at least " + MINIMUM + ". Default: ${DEFAULT-VALUE}.")
  private int words;

  /**
   * Checks the range.
   *
   * @throws picocli.CommandLine.ParameterException if the number is out of its range
   */
  public void check(CommandLine command) {
    Range.requireAtLeast(command, "--words", MINIMUM, words);
  }

  /**
   * Draws the words.
   *
   * @throws IOException if WordNet cannot be read
   */
  public StudyData draw(long seed) throws IOException {
    return SpellingStudy.data(words, seed);
  }
}
