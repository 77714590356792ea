package org.distill4j.samples.cli.image;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.distill4j.experiment.Comparison;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.runtime.training.Versions;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.DistillationOptions;
import org.distill4j.samples.cli.option.ImageSetOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.ResultFolder;
import org.distill4j.samples.cli.option.TrainingDefaults;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.image.data.PhotoSet;
import org.distill4j.samples.image.data.Photos;
import org.distill4j.samples.image.experiment.ImageExperiment;
import org.distill4j.samples.image.experiment.ImageSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the image sample. */
@Command(
    name = "images",
    description = {
      "Trains a residual teacher and a small student, alone and distilled, to classify figures or"
          + " articles of clothing, and evaluates them on held-out images."
    })
public final class ImagesCommand implements Callable<Integer>, HelpTexts.Source {

  @Mixin private CommonOptions common;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Read the four IDX files of Fashion-MNIST or a similar set from this folder. If omitted,"
              + " images of figures are drawn.")
  private Path data;

  @Mixin private ImageSetOptions images;
  @Mixin private DistillationOptions distillation;
  @Mixin private OutputOptions output;
  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public ImagesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Map<String, String> helpTexts() {
    ImageSettings defaults = ImageSettings.defaults(0);
    return new TrainingDefaults(
            "the teacher", Map.of("", defaults.teacher()), Map.of("", defaults.student()))
        .texts();
  }

  @Override
  public Integer call() throws IOException {
    images.check(spec.commandLine());
    ImageSettings settings = settings();
    output.requireWritable(spec.commandLine());
    common.requireWritable();
    PhotoSet photos = images.read(Optional.ofNullable(data), common.seed());
    PrintWriter out = spec.commandLine().getOut();
    out.println(describe(photos));
    Optional<ResultFolder> folder =
        output
            .folder()
            .map(it -> new ResultFolder(it, output.recorded(fingerprint(photos, settings))));
    ResultFolder.print(
        folder,
        nothing -> {},
        finished -> train(photos, settings, finished),
        common,
        terminal,
        out);
    output.writeReport();
    return 0;
  }

  private static Fingerprint fingerprint(PhotoSet photos, ImageSettings settings) {
    return new Fingerprint(Map.of())
        .with("versions", Versions.all())
        .with("settings", settings)
        .with("training data", fingerprint(photos.training(), photos.classes()))
        .with("validation data", fingerprint(photos.validation(), photos.classes()))
        .with("test data", fingerprint(photos.test(), photos.classes()));
  }

  private static String fingerprint(Photos part, int classes) {
    return part.examples(classes).fingerprint();
  }

  private ResultFolder.Outcome train(
      PhotoSet photos, ImageSettings settings, Comparison.Finished finished) throws IOException {
    try (ConsoleProgress progress = terminal.progress()) {
      ImageExperiment.Result result =
          new ImageExperiment(photos, settings).run(it -> output.resumable(it, progress), finished);
      return new ResultFolder.Outcome(result.training(), result.rows());
    }
  }

  private ImageSettings settings() {
    ImageSettings defaults = ImageSettings.defaults(common.seed());
    return new ImageSettings(
        distillation.teacher(spec.commandLine(), defaults.teacher()),
        distillation.student(spec.commandLine(), defaults.student()));
  }

  private String describe(PhotoSet photos) {
    return String.format(
        Locale.ROOT,
        "%s of %d classes: %,d for training, %,d for validation, %,d for the test",
        data == null ? "drawn images" : "images",
        photos.classes(),
        photos.training().size(),
        photos.validation().size(),
        photos.test().size());
  }
}
