package org.distill4j.runtime.data.stream;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;

/**
 * Trains a network on a data set on disk and on a smaller one in memory, in a process with a small
 * heap. Arguments: gigabytes, folder. Prints the microseconds of an example: wall clock and CPU.
 */
final class StreamingTime {

  private static final int FEATURES = 1024;
  private static final int WIDTH = 256;
  private static final int CLASSES = 10;
  private static final int IN_MEMORY = 20_000;
  private static final int ROUNDS = 6;

  private StreamingTime() {}

  public static void main(String[] arguments) throws IOException {
    long examples = (long) (Double.parseDouble(arguments[0]) * (1L << 30) / (4 * FEATURES));
    Path file = Path.of(arguments[1]).resolve("examples.rows");
    try {
      Map<String, RowColumn> columns = columns();
      ExampleFile.write(file, columns, sink -> write(examples, sink));
      try (ExampleFile stored = ExampleFile.open(file)) {
        measure(stored.examples(columns), inMemory(columns), Files.size(file));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Map<String, RowColumn> columns() {
    Map<String, RowColumn> columns = new LinkedHashMap<>();
    columns.put(
        "video",
        rows -> new FeatureColumn(rows.stream().map(Row::numbers).toArray(float[][]::new)));
    columns.put(
        "label/annotated",
        rows -> new LabelColumn(CLASSES, rows.stream().map(Row::indices).toArray(int[][]::new)));
    return columns;
  }

  private static void write(long examples, ExampleFile.Sink sink) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    for (long i = 0; i < examples; i++) {
      sink.add(row(random));
    }
  }

  private static Map<String, Row> row(SplittableRandom random) {
    int answer = random.nextInt(CLASSES);
    float[] video = new float[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      video[i] = (random.nextInt(2048) - 1024) / 1024f + (i % CLASSES == answer ? 0.2f : 0);
    }
    return Map.of("video", Row.of(video), "label/annotated", Row.of(answer));
  }

  private static Examples inMemory(Map<String, RowColumn> columns) {
    SplittableRandom random = new SplittableRandom(2);
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    columns.keySet().forEach(name -> rows.put(name, new ArrayList<>()));
    for (int i = 0; i < IN_MEMORY; i++) {
      row(random).forEach((name, row) -> rows.get(name).add(row));
    }
    Examples.Builder examples = Examples.builder();
    columns.forEach((name, column) -> examples.input(name, column.of(rows.remove(name))));
    return examples.build();
  }

  private static void measure(Examples stored, Examples memory, long bytes) {
    train(memory, 1);
    double[] before = train(memory, ROUNDS);
    double[] disk = train(stored, 1);
    double[] after = train(memory, ROUNDS);
    double wall = (before[0] + after[0]) / 2;
    double cpu = (before[1] + after[1]) / 2;
    System.out.printf(
        Locale.ROOT,
        "bytes %d heap %d MB wall disk %.2f memory %.2f ratio %.3f cpu disk %.2f memory %.2f ratio %.3f%n",
        bytes,
        Runtime.getRuntime().maxMemory() >> 20,
        disk[0],
        wall,
        disk[0] / wall,
        disk[1],
        cpu,
        disk[1] / cpu);
  }

  /** Returns the microseconds of an example: wall clock and CPU of all threads. */
  private static double[] train(Examples examples, int epochs) {
    TrainingSettings settings =
        TrainingSettings.builder().epochs(epochs).batchSize(128).patience(0).build();
    var training = new Perceptron().studentTraining(1);
    var process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long cpu = process.getProcessCpuTime();
    new Trainer(settings, TrainingListener.silent()).train(training, examples, Optional.empty());
    double number = (double) examples.size() * epochs * 1e3;
    return new double[] {
      (System.nanoTime() - wall) / number, (process.getProcessCpuTime() - cpu) / number
    };
  }

  /** A perceptron as generated code would have it, without a teacher. */
  private static final class Perceptron extends Distiller {

    @Override
    public String name() {
      return "Perceptron";
    }

    @Override
    public List<Teacher> teachers() {
      return List.of();
    }

    @Override
    public NetworkGraph student() {
      return new Network();
    }

    @Override
    public List<LossNode> losses() {
      return List.of(
          LossNode.of(
              "answers",
              1,
              new CrossEntropyLoss(),
              LossInput.student("answer"),
              LossInput.label("annotated")));
    }
  }

  private static final class Network extends NetworkGraph {

    @Override
    public String name() {
      return "Perceptron";
    }

    @Override
    public List<String> inputs() {
      return List.of("video");
    }

    @Override
    public List<String> outputs() {
      return List.of("answer");
    }

    @Override
    public long parameters() {
      return (FEATURES + 1L) * WIDTH + (WIDTH + 1L) * WIDTH + (WIDTH + 1L) * CLASSES;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex(
          "first", new LayerVertex(new DenseLayer(FEATURES, WIDTH, Activation.RELU)), "video");
      graph.addVertex(
          "second", new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.RELU)), "first");
      graph.addVertex("answer", new LayerVertex(new LogitsLayer(WIDTH, CLASSES)), "second");
    }
  }
}
