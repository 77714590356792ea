package org.distill4j.samples.cli.image;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.runtime.report.ResultFile;
import org.distill4j.runtime.report.ResultTable;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.image.data.PhotoSet;
import org.distill4j.samples.image.experiment.ImageExperiment;
import org.distill4j.samples.image.experiment.ImageSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains and distils on images. */
@Command(
    name = "images",
    description = {
      "Trains a residual teacher and a small student, alone and distilled, to tell figures or"
          + " articles apart, and prints how well they do on images that they have not seen."
    })
public final class ImagesCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Read the four IDX files of Fashion-MNIST or the like from this folder; otherwise images"
              + " are drawn.")
  private Path data;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "4000",
      description = "How many images to train on, at least 10. Default: 4000.")
  private int images;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often the teacher sees each image, at least 1.")
  private Integer epochs;

  @Option(
      names = "--student-epochs",
      paramLabel = "N",
      description = "How often a student sees each image, at least 1.")
  private Integer studentEpochs;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public ImagesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Range.require(spec.commandLine(), images >= 10, "--images", "at least 10", images);
    ImageSettings settings = settings();
    common.requireWritable();
    PhotoSet photos =
        data == null ? PhotoSet.drawn(images, common.seed()) : PhotoSet.read(data, images);
    PrintWriter out = spec.commandLine().getOut();
    out.println(describe(photos));
    ImageExperiment.Result result;
    try (ConsoleProgress progress = terminal.progress()) {
      result = new ImageExperiment(photos, settings).run(progress);
    }
    common.writeTo(file -> ResultFile.write(file, result.rows(), result.training()));
    out.println();
    out.print(ResultTable.of(result.rows()));
    out.flush();
    return 0;
  }

  private ImageSettings settings() {
    ImageSettings defaults = ImageSettings.defaults(common.seed());
    return new ImageSettings(
        changed(defaults.teacher(), "--epochs", epochs),
        changed(defaults.student(), "--student-epochs", studentEpochs));
  }

  private TrainingSettings changed(TrainingSettings settings, String option, Integer number) {
    if (number == null) {
      return settings;
    }
    Range.require(spec.commandLine(), number >= 1, option, "at least 1", number);
    return settings.toBuilder().epochs(number).build();
  }

  private String describe(PhotoSet photos) {
    return String.format(
        Locale.ROOT,
        "%s of %d classes: %,d for training, %,d for validation and %,d for the test",
        data == null ? "drawn images" : "images",
        photos.classes(),
        photos.training().size(),
        photos.validation().size(),
        photos.test().size());
  }
}
