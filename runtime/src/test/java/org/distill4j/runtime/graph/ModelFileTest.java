package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

class ModelFileTest {

  @TempDir Path folder;

  private final NetworkGraph network = TestNetwork.named("TestStudent");

  private Path saved() throws IOException {
    Path file = folder.resolve("models").resolve("student.zip");
    ModelFile.save(network, network.initialised(4), file);
    return file;
  }

  @Test
  void loadsWhatWasSaved() throws IOException {
    ComputationGraph graph = network.initialised(4);
    ComputationGraph loaded = ModelFile.load(network, saved());

    assertThat(loaded.params()).isEqualTo(graph.params());
    assertThat(loaded.getConfiguration().getVertices())
        .isEqualTo(graph.getConfiguration().getVertices());
    var x = Nd4j.createFromArray(new float[][] {{1, 2, 3}});
    assertThat(loaded.output(x)).isEqualTo(graph.output(x));
  }

  /** A network of layers that have gained a component. */
  private static final class Answers extends NetworkGraph {

    @Override
    public String name() {
      return "Answers";
    }

    @Override
    public List<String> inputs() {
      return List.of("x");
    }

    @Override
    public List<String> outputs() {
      return List.of("answer");
    }

    @Override
    public long parameters() {
      return 3 * 4 + 4 + 4 * 2 + 2;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex("hidden", new LayerVertex(new DenseLayer(3, 4, Activation.TANH)), "x");
      graph.addVertex("answer", new LayerVertex(new LogitsLayer(4, 2)), "hidden");
    }
  }

  @Test
  void loadsAFileFromBeforeALayerGainedAComponent() throws IOException {
    NetworkGraph answers = new Answers();
    ComputationGraph graph = answers.initialised(4);
    Path file = folder.resolve("older.zip");
    ModelFile.save(answers, graph, file);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path configuration = zip.getPath("configuration.json");
      String json = Files.readString(configuration);
      String older = json.replaceAll(",\\s*\"bias\"\\s*:\\s*true", "");
      assertThat(json.length() - older.length()).isAtLeast(2 * ",\"bias\":true".length());
      assertThat(older).doesNotContain("bias");
      Files.writeString(configuration, older);
    }

    ComputationGraph loaded = ModelFile.load(answers, file);

    assertThat(loaded.params()).isEqualTo(graph.params());
    assertThat(loaded.getConfiguration().getVertices())
        .isEqualTo(graph.getConfiguration().getVertices());
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    try (var files = Files.list(saved().getParent())) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("student.zip");
    }
  }

  @Test
  void dl4jReadsTheFileToo() throws IOException {
    ComputationGraph loaded = ModelSerializer.restoreComputationGraph(saved().toFile(), false);
    assertThat(loaded.params()).isEqualTo(network.initialised(4).params());
  }

  @Test
  void theFileDescribesItsNetwork() throws IOException {
    assertThat(ModelFile.description(saved())).isEqualTo(network.description());

    Path named = folder.resolve("named.zip");
    var description = network.description().withNames("out", List.of("a", "b", "c"));
    ModelFile.save(network, network.initialised(4), description, named);
    assertThat(ModelFile.description(named)).isEqualTo(description);
    assertThat(ModelFile.load(network, named).params()).isEqualTo(network.initialised(4).params());

    var other = TestNetwork.named("Other").description();
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ModelFile.save(network, network.initialised(4), other, named));
    assertThat(e).hasMessageThat().contains("is of Other; it must be that of TestStudent");
  }

  @Test
  void saysThatTheFileIsMissing() {
    var e =
        assertThrows(IOException.class, () -> ModelFile.load(network, folder.resolve("no.zip")));
    assertThat(e).hasMessageThat().contains("There is no model file");
  }

  @Test
  void saysThatTheFileIsDamaged() throws IOException {
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    var cut = assertThrows(IOException.class, () -> ModelFile.load(network, file));
    assertThat(cut).hasMessageThat().contains("is damaged: copy it again, or train and save again");

    for (int i = bytes.length / 4; i < bytes.length / 2; i++) {
      bytes[i] = 0;
    }
    Files.write(file, bytes);
    var zeros = assertThrows(IOException.class, () -> ModelFile.load(network, file));
    assertThat(zeros).hasMessageThat().contains("is damaged");
  }

  @Test
  void saysThatTheFileHoldsAnotherNetwork() throws IOException {
    Path file = saved();
    var name =
        assertThrows(IOException.class, () -> ModelFile.load(TestNetwork.named("Other"), file));
    assertThat(name).hasMessageThat().contains("holds TestStudent, not Other");

    var count =
        assertThrows(
            IOException.class, () -> ModelFile.load(new TestNetwork("TestStudent", 20), file));
    assertThat(count).hasMessageThat().contains("has 18 parameters, but TestStudent has 20");
  }

  @Test
  void saysThatTheFolderCannotBeWritten() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");
    var e =
        assertThrows(
            IOException.class,
            () -> ModelFile.save(network, network.initialised(1), notAFolder.resolve("m.zip")));
    assertThat(e).hasMessageThat().contains("Cannot write the file");
  }
}
