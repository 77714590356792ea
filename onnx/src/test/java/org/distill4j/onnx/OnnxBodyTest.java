package org.distill4j.onnx;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.SignalTable;
import org.distill4j.runtime.teacher.body.BodyAxis;
import org.distill4j.runtime.teacher.body.BodyException;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * An ONNX file of a table of 10 rows and 4 columns, ((7 row + 3 column) mod 11 - 5) / 5: the states
 * are the rows of the tokens, the sentence is their masked mean.
 */
final class OnnxBodyTest {

  private static final BodyValue TEXT =
      BodyValue.of("text", "input_ids", BodyAxis.varying("pieces"));
  private static final BodyValue STATES =
      BodyValue.of("states", "last_hidden_state", BodyAxis.varying("pieces"), BodyAxis.of(4));
  private static final BodyValue SENTENCE = BodyValue.of("sentence", "sentence", BodyAxis.of(4));
  private static final Examples TEXTS =
      Examples.builder()
          .input("text", new TokenColumn(new int[][] {{3, 9, 1}, {2}, {5, 3}}))
          .ids(List.of("a", "b", "c"))
          .build();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void copy() throws IOException {
    file = copied("encoder.onnx");
  }

  private Path copied(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (InputStream in = OnnxBodyTest.class.getResourceAsStream("/" + name)) {
      Files.copy(in, copy);
    }
    return copy;
  }

  private static ExternalGraph declared(BodyValue input, BodyValue... signals) {
    return new ExternalGraph() {
      @Override
      public String name() {
        return "Encoder";
      }

      @Override
      public List<BodyValue> bodyInputs() {
        return List.of(input);
      }

      @Override
      public List<BodyValue> signals() {
        return List.of(signals);
      }
    };
  }

  private static float cell(int row, int column) {
    return ((7 * row + 3 * column) % 11 - 5) / 5f;
  }

  private static float[] values(Column column, int example) {
    return column
        .batch(new int[] {example}, DataType.FLOAT, new Buffers())
        .array()
        .data()
        .asFloat();
  }

  @Test
  void recordsOutputsWithTheMaskOfTheInput() {
    ExternalGraph encoder = declared(TEXT.masked("attention_mask"), STATES, SENTENCE);

    RecordedSignals recorded =
        new SignalRecorder(
                encoder,
                OnnxBody.of(file).withThreads(1),
                List.of(Signal.of("states"), Signal.of("sentence")),
                3)
            .record(TEXTS, (done, total) -> {});

    Column states = recorded.columns().get("teacher/states");
    Column sentences = recorded.columns().get("teacher/sentence");
    assertThat(states.length(1)).isEqualTo(1);
    assertThat(values(states, 1))
        .usingTolerance(1e-6)
        .containsExactly(new float[] {cell(2, 0), cell(2, 1), cell(2, 2), cell(2, 3)})
        .inOrder();
    for (int column = 0; column < 4; column++) {
      assertThat(values(sentences, 1)[column]).isWithin(1e-6f).of(cell(2, column));
      assertThat(values(sentences, 2)[column])
          .isWithin(1e-6f)
          .of((cell(5, column) + cell(3, column)) / 2);
    }
  }

  @Test
  void givesInputsOfOtherNetworksByExampleId() {
    ExternalGraph encoder = declared(TEXT.masked("attention_mask"), SENTENCE);

    Column inputs =
        SignalTable.record(
                encoder, OnnxBody.of(file), TEXTS, List.of("sentence"), 2, (done, total) -> {})
            .column("sentence", List.of("c", "b"));

    assertThat(values(inputs, 1)[0]).isWithin(1e-6f).of(cell(2, 0));
    assertThat(values(inputs, 0)[0]).isWithin(1e-6f).of((cell(5, 0) + cell(3, 0)) / 2);
  }

  private static String problem(Path file, ExternalGraph declared, BodyValue... wanted) {
    return assertThrows(
            BodyException.class, () -> OnnxBody.of(file).open(declared, List.of(wanted), TEXTS))
        .getMessage();
  }

  @Test
  void tellsAnotherSignatureInOneLine() {
    BodyValue masked = TEXT.masked("attention_mask");
    BodyValue wide = BodyValue.of("sentence", "sentence", BodyAxis.of(384));
    BodyValue flat = BodyValue.of("states", "last_hidden_state", BodyAxis.of(4));
    BodyValue misspelt = BodyValue.of("vector", "sentense", BodyAxis.of(4));

    assertThat(problem(file, declared(masked, wide), wide))
        .isEqualTo(
            file
                + ": its 'sentence' is [?, 4], but 'sentence' is declared as [batch, 384]; give"
                + " 'sentence' the shape of the file");
    assertThat(problem(file, declared(masked, flat), flat))
        .contains("its 'last_hidden_state' is [?, ?, 4], but 'states' is declared as [batch, 4]");
    assertThat(problem(file, declared(masked, misspelt), misspelt))
        .contains(
            "it has no output 'sentense', which 'vector' names, but [last_hidden_state, sentence];"
                + " name one of them with @InBody");
    assertThat(problem(file, declared(TEXT, SENTENCE), SENTENCE))
        .contains("nothing feeds its inputs [attention_mask]; declare inputs of Encoder");
    assertThat(problem(file, declared(masked.zeros("token_type_ids"), SENTENCE), SENTENCE))
        .contains("it has no input 'token_type_ids', which 'text' names");
  }

  @Test
  void tellsAFileThatIsMissingOrDamaged() throws IOException {
    assertThat(problem(folder.resolve("none.onnx"), declared(TEXT, SENTENCE), SENTENCE))
        .endsWith("none.onnx: there is no such file; check the name, or fetch the model");
    Path damaged = folder.resolve("damaged.onnx");
    byte[] content = Files.readAllBytes(file);
    Files.write(damaged, Arrays.copyOf(content, content.length / 2));
    String message = problem(damaged, declared(TEXT, SENTENCE), SENTENCE);
    assertThat(message).contains("damaged.onnx: ONNX Runtime cannot load it");
    assertThat(message).endsWith("fetch it again, or export it for this version of ONNX Runtime");
    assertThat(message).doesNotContain("\n");
  }

  @Test
  void tellsMissingExternalData() throws IOException {
    String message = problem(copied("external.onnx"), declared(TEXT, STATES), STATES);

    assertThat(message).contains("table.bin");
    assertThat(message)
        .endsWith(
            "put the files with its external data beside it, under the names that it has for them");
    assertThat(message).doesNotContain("\n");
  }

  @Test
  void fingerprintsFollowTheFile() throws IOException {
    String fingerprint = OnnxBody.of(file).fingerprint();

    assertThat(fingerprint).hasLength(64);
    assertThat(OnnxBody.of(copied("external.onnx")).fingerprint()).isNotEqualTo(fingerprint);
  }

  /** Opens a file, in a process of its own. */
  static final class Opening {

    private Opening() {}

    /** Opens the file that is named. */
    public static void main(String... arguments) {
      ExternalGraph encoder = declared(TEXT.masked("attention_mask"), SENTENCE);
      OnnxBody.of(Path.of(arguments[0])).open(encoder, List.of(SENTENCE), TEXTS).close();
    }
  }

  @Test
  void opensInAProcessWithALongCommandLine() throws IOException, InterruptedException {
    String classes = System.getProperty("java.class.path") + File.pathSeparator + "x".repeat(8_000);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classes,
                Opening.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(0);
  }

  @Test
  void damageIsNoticed() throws Exception {
    DamagedFile.check(
        file,
        Promise.LENGTH,
        it ->
            SignalTable.record(
                    declared(TEXT.masked("attention_mask"), SENTENCE),
                    OnnxBody.of(it),
                    TEXTS,
                    List.of("sentence"),
                    2,
                    (done, all) -> {})
                .signal("sentence")
                .videos());
  }
}
