package org.distill4j.samples.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.samples.image.data.PhotoSet;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The size of a set of images. */
public final class ImageSetOptions {

  private static final int MINIMUM = 10;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "4000",
      description =
          "Number of training images, at least " + MINIMUM + ". Default: ${DEFAULT-VALUE}.")
  private int images;

  /**
   * Checks the range.
   *
   * @throws picocli.CommandLine.ParameterException if the number is out of its range
   */
  public void check(CommandLine command) {
    Range.requireAtLeast(command, "--images", MINIMUM, images);
  }

  /**
   * Returns the images.
   *
   * @param folder the folder of IDX files; empty to draw the images
   * @param seed the seed of drawn images
   * @throws IOException if a file is missing or damaged, or holds too few images
   */
  public PhotoSet read(Optional<Path> folder, long seed) throws IOException {
    return folder.isPresent() ? PhotoSet.read(folder.get(), images) : PhotoSet.drawn(images, seed);
  }
}
