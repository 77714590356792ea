package org.distill4j.samples.cli.gloss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.runtime.teacher.SignalTable;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.gloss.data.GlossColumns;
import org.distill4j.samples.gloss.data.GlossParts;
import org.distill4j.samples.gloss.data.GlossReader;
import org.distill4j.samples.gloss.study.EncoderVectors;
import org.distill4j.samples.gloss.study.GlossStudy;
import org.distill4j.samples.gloss.study.GlossTrials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the sample of glosses. */
@Command(
    name = "glosses",
    description = {
      "Distils a sentence encoder, run by ONNX Runtime, and its probe into a small student that"
          + " tells the lexicographer file of a gloss of WordNet, and compares students with few"
          + " labels, alone and distilled."
    })
public final class GlossesCommand implements Callable<Integer> {

  private static final int MOST = 100_000;

  @Mixin private CommonOptions common;

  @Option(
      names = "--labels",
      split = ",",
      defaultValue = "500,2000,9000",
      paramLabel = "N",
      description = "Numbers of labelled glosses to compare. Default: ${DEFAULT-VALUE}.")
  private List<Integer> labels;

  @Option(
      names = "--unlabelled",
      defaultValue = "30000",
      paramLabel = "N",
      description = "Number of glosses without a label. Default: ${DEFAULT-VALUE}.")
  private int unlabelled;

  @Option(
      names = "--test",
      defaultValue = "4000",
      paramLabel = "N",
      description = "Number of held-out glosses. Default: ${DEFAULT-VALUE}.")
  private int test;

  @Option(
      names = "--vocabulary",
      defaultValue = "7000",
      paramLabel = "N",
      description = "Number of words of the student. Default: ${DEFAULT-VALUE}.")
  private int vocabulary;

  @Option(
      names = "--student-epochs",
      defaultValue = "10",
      paramLabel = "N",
      description = "Epochs of a distilled student. Default: ${DEFAULT-VALUE}.")
  private int studentEpochs;

  @Option(
      names = "--vectors",
      paramLabel = "DIR",
      description =
          "Keep the encoder's vectors in this folder. Without it, they are kept in 'vectors' in the"
              + " folder of --output, or in a temporary folder.")
  private Path vectors;

  @Mixin private SeedsOption seeds;
  @Mixin private OutputOptions output;
  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public GlossesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    checkSizes();
    List<Long> all = seeds.seeds(spec.commandLine(), common.seed());
    output.requireWritable(spec.commandLine());
    common.requireWritable();
    GlossParts parts =
        GlossParts.drawn(GlossReader.all(), Collections.max(labels), unlabelled, test);
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    try (ConsoleProgress progress = terminal.progress()) {
      progress.phaseStarted("vectors of the encoder");
      SignalTable encoded = EncoderVectors.of(parts.all(), folder(), progress);
      for (int number : labels) {
        GlossParts drawn = parts.withLabels(number);
        Vocabulary words = GlossColumns.vocabulary(drawn.training(), vocabulary);
        GlossStudy study =
            new GlossStudy(
                drawn,
                new GlossColumns(words, encoded),
                encoded,
                training(),
                it -> output.applyTo(it, progress));
        Table table =
            study
                .run(all, output.folder().map(it -> it.resolve("labels-" + number)))
                .table(List.of(GlossTrials.STUDENT));
        out.printf(
            Locale.ROOT,
            "%,d labelled and %,d unlabelled glosses, %,d held out%n",
            number,
            unlabelled,
            test);
        out.print(table);
        out.flush();
        json.set("labels-" + number, table.json());
        output.writeReport(
            "labels-" + number,
            it -> it.withTeacher(GlossTrials.TEACHER).withBase(GlossTrials.STUDENT));
      }
    }
    common.write(json);
    return 0;
  }

  private void checkSizes() {
    labels.forEach(it -> Range.requireBetween(spec.commandLine(), "--labels", 45, MOST, it));
    Range.requireBetween(spec.commandLine(), "--unlabelled", 0, MOST, unlabelled);
    Range.requireBetween(spec.commandLine(), "--test", 1, MOST, test);
    Range.requireBetween(spec.commandLine(), "--vocabulary", 2, MOST, vocabulary);
    Range.requireBetween(spec.commandLine(), "--student-epochs", 1, MOST, studentEpochs);
  }

  private TrainingSettings training() {
    return GlossTrials.DISTILLED.toBuilder().epochs(studentEpochs).build();
  }

  private Path folder() throws IOException {
    if (vectors != null) {
      return vectors;
    }
    return output.folder().isPresent()
        ? output.folder().get().resolve("vectors")
        : Files.createTempDirectory("distill4j-glosses");
  }
}
