package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.pretrained.AdaptedDistillationDistiller;
import org.distill4j.examples.pretrained.AdaptedReaderGraph;
import org.distill4j.examples.pretrained.ReaderGraph;
import org.distill4j.examples.pretrained.ShortReaderGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated networks read their parameters from a file. */
final class PretrainedTest {

  private static final int LAYERS = 6;
  private static final int WIDTH = 4;

  @TempDir Path folder;
  private Path file;
  private final List<String> header = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private IntToDoubleFunction numberAt = i -> i;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("reader.safetensors");
    add("embeddings.weight", 10, WIDTH);
    for (int layer = 0; layer < LAYERS; layer++) {
      add("layer." + layer + ".qkv.weight", 3 * WIDTH, WIDTH);
      add("layer." + layer + ".qkv.bias", 3 * WIDTH);
      add("layer." + layer + ".norm.weight", WIDTH);
      add("layer." + layer + ".norm.bias", WIDTH);
    }
    add("pooler.weight", WIDTH, WIDTH);
    save();
  }

  /** Adds a tensor of which each number depends on its index in the file. */
  private void add(String name, int... shape) {
    int length = shape.length == 1 ? shape[0] : shape[0] * shape[1];
    int first = data.size() / Float.BYTES;
    ByteBuffer numbers = ByteBuffer.allocate(length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < length; i++) {
      numbers.putFloat((float) numberAt.applyAsDouble(first + i));
    }
    String axes = shape.length == 1 ? "" + shape[0] : shape[0] + "," + shape[1];
    header.add(
        "\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%s,%s]}"
            .formatted(name, axes, data.size(), data.size() + numbers.capacity()));
    data.writeBytes(numbers.array());
  }

  private void save() throws IOException {
    byte[] text = ("{" + String.join(",", header) + "}").getBytes(StandardCharsets.UTF_8);
    ByteBuffer all =
        ByteBuffer.allocate(Long.BYTES + text.length + data.size()).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(file, all.putLong(text.length).put(text).put(data.toByteArray()).array());
  }

  private static double[] values(ComputationGraph graph, String node, String name) {
    return NodeParameters.of(graph).get(node, name).data().asDouble();
  }

  /** Returns the first number of a layer in the file. */
  private static int first(int layer) {
    int numbers = 3 * WIDTH * WIDTH + 3 * WIDTH + 2 * WIDTH;
    return 10 * WIDTH + layer * numbers;
  }

  @Test
  void takesPartsOfStackedProjections() throws IOException {
    ComputationGraph graph = ReaderGraph.builder().build().pretrained(file, 1);

    int key = first(3) + WIDTH * WIDTH;
    assertThat(values(graph, ReaderGraph.LAYERS_3_KEY, "W"))
        .usingExactEquality()
        .containsAtLeast(key, key + WIDTH, key + 2 * WIDTH, key + 3 * WIDTH, key + 1)
        .inOrder();
    int bias = first(3) + 3 * WIDTH * WIDTH + 2 * WIDTH;
    assertThat(values(graph, ReaderGraph.LAYERS_3_VALUE, "b"))
        .isEqualTo(new double[] {bias, bias + 1, bias + 2, bias + 3});
  }

  @Test
  void aStudentBeginsWithEveryThirdLayer() throws IOException {
    ComputationGraph graph = ShortReaderGraph.builder().build().pretrained(file, 1);

    assertThat(values(graph, ShortReaderGraph.LAYERS_0_QUERY, "W")[0]).isEqualTo(first(2));
    assertThat(values(graph, ShortReaderGraph.LAYERS_1_QUERY, "W")[0]).isEqualTo(first(5));
    ComputationGraph fresh = ShortReaderGraph.builder().build().initialised(1);
    assertThat(values(graph, ShortReaderGraph.ANSWER, "W"))
        .isEqualTo(values(fresh, ShortReaderGraph.ANSWER, "W"));
  }

  /** Texts whose class is that of their first word. */
  private static Examples examples() {
    SplittableRandom random = new SplittableRandom(3);
    int[][] words = new int[60][];
    int[][] answers = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      words[i] = random.ints(1 + i % 3, 0, 10).toArray();
      answers[i] = new int[] {words[i][0] % 3};
    }
    return Examples.builder()
        .input(AdaptedReaderGraph.TEXT, new TokenColumn(words))
        .label("annotated", new LabelColumn(3, answers))
        .build();
  }

  @Test
  void aDistillationTrainsOnlyWhatIsAboveTheFrozenLayers() throws IOException {
    numberAt = i -> 0.5 * Math.sin(i);
    header.clear();
    data.reset();
    write();
    ComputationGraph student = AdaptedReaderGraph.builder().build().pretrained(file, 1);
    TrainingSettings settings =
        TrainingSettings.builder().epochs(6).batchSize(12).learningRate(0.01).seed(2).build();
    DistillationRun run =
        new DistillationRun(
            AdaptedDistillationDistiller.builder().build(),
            examples(),
            Optional.empty(),
            settings,
            settings,
            TrainingListener.silent());

    TrainingResult teacher = run.trainTeacher();
    TrainingResult result = run.trainDistilled(run.record(teacher.graph()), student);

    assertThat(result.epochs().get(5).total()).isLessThan(result.epochs().get(0).total());
    Map<String, String> frozen =
        Map.of(
            AdaptedReaderGraph.WORDS, "W",
            AdaptedReaderGraph.LAYERS_0_QUERY, "W",
            AdaptedReaderGraph.LAYERS_5_RESULT, "gamma");
    frozen.forEach(
        (node, name) -> {
          assertThat(NodeParameters.of(result.graph()).isFrozen(node)).isTrue();
          assertThat(values(result.graph(), node, name)).isEqualTo(values(student, node, name));
        });
    assertThat(values(student, AdaptedReaderGraph.WORDS, "W")[1])
        .isWithin(1e-3)
        .of(numberAt.applyAsDouble(1));
    assertThat(values(result.graph(), AdaptedReaderGraph.ADAPTED, "downW"))
        .isNotEqualTo(values(student, AdaptedReaderGraph.ADAPTED, "downW"));
    assertThat(AdaptedReaderGraph.builder().build().parameters()).isEqualTo(22 + 15);
  }

  @Test
  void listsWhatTheFileLacks() throws IOException {
    header.remove(1);
    save();
    IOException problem =
        assertThrows(IOException.class, () -> ReaderGraph.builder().build().pretrained(file, 1));

    assertThat(problem).hasMessageThat().startsWith(file + ": it does not fit");
    assertThat(problem)
        .hasMessageThat()
        .contains("'layer.0.qkv.weight' is missing, for 'layers[0].query.W'");
  }
}
