package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.training.TrainingException;
import org.distill4j.samples.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Values and data of the user that cannot work are told in one line, never as internal errors. */
final class UserErrorsTest {

  @Test
  void namesRangesOfSeedsWidthsAndFolds() {
    assertUsage(
        "--seeds must be at most 10000, but is 2000000000", "ranking", "--seeds=2000000000");
    assertUsage("--seed must be small enough", "ranking", "--seed=9223372036854775807");
    assertUsage(
        "the teacher width is 2000000000; it must", "ranking", "--teacher-width=2000000000");
    assertUsage("--folds must be", "ranking", "--folds=2147483647");
  }

  private static void assertUsage(String message, String... arguments) {
    Console console = Console.run(arguments);

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.err()).contains(message);
  }

  @Test
  void namesDataThatAreTooFewForLists() {
    Console console =
        Console.run(
            "ranking", "--answers=5", "--training-fraction=0.05", "--schemes=listmle,vanilla");

    assertOneLine(console, "hot + cold <= classes, but classes = 5");
    assertThat(console.err()).contains("Choose other schemes by --schemes, or set theirs by --set");
  }

  @Test
  void tellsThatWeightsOfZeroTrainNothing() {
    Console console =
        Console.run(
            "ranking",
            "--answers=20",
            "--schemes=vanilla",
            "--set=vanilla.answersWeight=0",
            "--set=vanilla.softAnswersWeight=0");

    assertOneLine(console, "would be trained: no loss of a weight above 0");
    assertThat(console.err()).contains("Choose other schemes by --schemes, or set theirs by --set");
  }

  @Test
  void tellsThatARegularisationIsTooSmall() {
    Console console =
        Console.run(
            "ranking",
            "--answers=20",
            "--epochs=1",
            "--teacher-width=8",
            "--student-width=8",
            "--schemes=pairwise_transport",
            "--set=pairwise_transport.rankingRegularisation=1e-9");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.err()).contains("distill4j: The optimal transport of ");
    assertThat(console.err()).contains("Fix: use a");
    assertThat(console.err()).doesNotContain("internal error");
  }

  @Test
  void aSchemeNamedTwiceIsRunOnce() {
    Console console =
        Console.run(
            "ranking",
            "--answers=20",
            "--epochs=1",
            "--teacher-width=8",
            "--student-width=8",
            "--schemes=vanilla,vanilla");

    assertThat(console.err()).doesNotContain("Two trials");
    assertThat(console.code()).isEqualTo(0);
  }

  @Test
  void advisesABatchSizeWhereThereIsOne() {
    OutOfMemoryError heap = new OutOfMemoryError("Java heap space");
    RuntimeException error = new IllegalStateException(heap);

    assertThat(report(error, "ranking")).contains("or use a smaller --batch-size or");
    assertThat(report(error, "specs")).endsWith("with java -Xmx, or use a smaller network");
  }

  @Test
  void namesAPartOfTheDataWithoutExamples() {
    assertOneLine(
        Console.run("ranking", "--training-fraction=0.0000001"),
        "there is no example; choose a larger part of the data");
  }

  @Test
  void namesTheFileThatExhaustsTheStack() {
    StringWriter lines = new StringWriter();
    Errors.failure(
        new DataFileException(Path.of("a.h5"), "is odd", "see", new StackOverflowError()),
        new PrintWriter(lines),
        false);

    assertThat(lines.toString().strip()).isEqualTo("distill4j: a.h5: is odd; see");
  }

  @Test
  void advisesOptionsThatExist() {
    TrainingException error = new TrainingException("the loss is NaN", "lower learningRate");

    assertThat(report(error, "ranking"))
        .isEqualTo("distill4j: the loss is NaN; lower --learning-rate or --student-learning-rate");
    assertThat(report(error, "words")).startsWith("distill4j: the loss is NaN; lower ");
  }

  private static String report(RuntimeException error, String command) {
    CommandLine program =
        Program.commandLine(new Terminal(System.out, System.err, false, Terminal.DEFAULT_WIDTH));
    StringWriter lines = new StringWriter();
    Errors.failure(error, program.getSubcommands().get(command), new PrintWriter(lines), false);
    return lines.toString().strip();
  }

  private static void assertOneLine(Console console, String text) {
    assertThat(console.code()).isEqualTo(1);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.err()).contains(text);
    assertThat(console.err()).doesNotContain("internal error");
  }
}
