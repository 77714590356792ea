package org.distill4j.runtime.teacher.body;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Models of DL4J's own layers, from files that DL4J wrote, give any of their activations. */
final class Dl4jBodyTest {

  private static final int FEATURES = 3;
  private static final float[][] CLIPS = {
    {.1f, .2f, .3f, .4f, .5f, .6f}, {-.3f, .2f, .1f}, {.9f, .8f, .7f, .6f, .5f, .4f}
  };

  @TempDir private Path folder;

  private static ExternalGraph declared(BodyValue input, BodyValue... signals) {
    return new ExternalGraph() {
      @Override
      public String name() {
        return "Elsewhere";
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

  private static final ExternalGraph RECURRENT =
      declared(
          BodyValue.of("clips", "in", BodyAxis.varying("steps"), BodyAxis.of(FEATURES)),
          BodyValue.of("states", "lstm", BodyAxis.varying("steps"), BodyAxis.of(4)),
          BodyValue.of("answer", "out", BodyAxis.of(2)));

  private Path recurrent() throws IOException {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                    "lstm",
                    new LSTM.Builder().nIn(FEATURES).nOut(4).activation(Activation.TANH).build(),
                    "in")
                .addLayer(
                    "last", new LastTimeStep(new LSTM.Builder().nIn(4).nOut(5).build()), "lstm")
                .addLayer(
                    "out",
                    new OutputLayer.Builder().nIn(5).nOut(2).activation(Activation.SOFTMAX).build(),
                    "last")
                .setOutputs("out")
                .build());
    graph.init();
    Path file = folder.resolve("graph.zip");
    ModelSerializer.writeModel(graph, file.toFile(), true);
    return file;
  }

  private static float[] values(RecordedSignals recorded, String signal, int example) {
    Column column = recorded.columns().get("teacher/" + signal);
    return column
        .batch(new int[] {example}, DataType.FLOAT, new Buffers())
        .array()
        .dup('c')
        .data()
        .asFloat();
  }

  @Test
  void readsActivationsOfAGraphWithSequencesAndMasks() throws IOException {
    Path file = recurrent();
    Examples examples =
        Examples.builder().input("clips", SequenceColumn.ofRows(FEATURES, CLIPS)).build();

    RecordedSignals recorded =
        new SignalRecorder(
                RECURRENT,
                Dl4jBody.load(file),
                List.of(Signal.of("states"), Signal.of("answer")),
                3)
            .record(examples, (done, total) -> {});

    ComputationGraph expected = ModelSerializer.restoreComputationGraph(file.toFile());
    for (int i = 0; i < CLIPS.length; i++) {
      int steps = CLIPS[i].length / FEATURES;
      INDArray clip =
          Nd4j.createFromArray(CLIPS[i]).reshape(1, steps, FEATURES).permute(0, 2, 1).dup('c');
      var activations = expected.feedForward(new INDArray[] {clip}, false);
      assertThat(values(recorded, "answer", i))
          .usingTolerance(1e-6)
          .containsExactly(activations.get("out").data().asFloat())
          .inOrder();
      assertThat(values(recorded, "states", i))
          .usingTolerance(1e-6)
          .containsExactly(activations.get("lstm").permute(0, 2, 1).dup('c').data().asFloat())
          .inOrder();
    }
  }

  @Test
  void readsActivationsOfLayers() throws IOException {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .list()
                .layer(new DenseLayer.Builder().nIn(2).nOut(4).activation(Activation.TANH).build())
                .layer(new OutputLayer.Builder().name("out").nIn(4).nOut(3).build())
                .build());
    network.init();
    Path file = folder.resolve("layers.zip");
    ModelSerializer.writeModel(network, file.toFile(), false);
    ExternalGraph declared =
        declared(
            BodyValue.of("video", "video", BodyAxis.of(2)),
            BodyValue.of("hidden", "layer0", BodyAxis.of(4)));
    float[][] rows = {{1, -1}, {.5f, 2}};

    RecordedSignals recorded =
        new SignalRecorder(declared, Dl4jBody.load(file), List.of(Signal.of("hidden")), 2)
            .record(
                Examples.builder().input("video", new FeatureColumn(rows)).build(),
                (done, total) -> {});

    INDArray hidden = network.feedForward(Nd4j.createFromArray(rows), false).get(1);
    assertThat(values(recorded, "hidden", 1))
        .usingTolerance(1e-6)
        .containsExactly(hidden.getRow(1).dup('c').data().asFloat())
        .inOrder();
  }

  private static String problem(Path file, ExternalGraph declared) {
    Examples examples =
        Examples.builder().input("clips", SequenceColumn.ofRows(FEATURES, CLIPS)).build();
    return assertThrows(
            BodyException.class,
            () -> Dl4jBody.load(file).open(declared, declared.signals(), examples))
        .getMessage();
  }

  @Test
  void tellsAnotherSignature() throws IOException {
    Path file = recurrent();
    BodyValue input = BodyValue.of("clips", "in", BodyAxis.varying("steps"), BodyAxis.of(FEATURES));

    assertThat(problem(file, declared(input, BodyValue.of("answer", "ouput", BodyAxis.of(2)))))
        .isEqualTo(
            file
                + ": it has no layer or vertex 'ouput', which 'answer' names, but [last, lstm, out];"
                + " name one of them with @InBody");
    assertThat(
            problem(
                file,
                declared(
                    BodyValue.of("clips", "clips", BodyAxis.of(3)),
                    BodyValue.of("answer", "out", BodyAxis.of(2)))))
        .contains("its inputs are [in], but [clips] are declared; name its inputs with @InBody");
  }

  @Test
  void refusesFilesOfOtherProgramsAndClasses() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    assertThat(problem(text, RECURRENT)).contains("(it is no zip file); copy it again");
    assertThat(problem(folder.resolve("none.zip"), RECURRENT)).contains("there is no such file");
    Path file = recurrent();
    change(file, "configuration.json", "org.deeplearning4j.nn.conf.layers.LSTM", "evil.Layer");
    assertThat(problem(file, RECURRENT))
        .contains("its configuration names the class evil.Layer, not one of DL4J");
  }

  @Test
  void refusesParametersOfAnotherNumber() throws IOException {
    Path file = recurrent();
    change(file, "configuration.json", "\"nout\" : 5", "\"nout\" : 6");
    change(file, "configuration.json", "\"nin\" : 5", "\"nin\" : 6");

    assertThat(problem(file, RECURRENT)).contains("parameters, but its layers have");
  }

  private static void change(Path file, String entry, String from, String to) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path path = zip.getPath(entry);
      String text = Files.readString(path, StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      Files.writeString(path, text.replace(from, to));
    }
  }
}
