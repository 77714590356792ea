package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Model files that are damaged on purpose, or that other programs wrote. */
@Timeout(120)
final class HostileModelFileTest {

  private static final String CONFIGURATION = "configuration.json";
  private static final String PARAMETERS = "coefficients.bin";

  @TempDir private Path folder;

  private final NetworkGraph network = TestNetwork.named("TestStudent");
  private Path file;

  @BeforeEach
  void save() throws IOException {
    file = folder.resolve("student.zip");
    ModelFile.save(network, network.initialised(4), Map.of("data", "a\tb\n%0A"), file);
  }

  @Test
  void theOriginIsKeptBesideTheNetwork() throws IOException {
    assertThat(ModelFile.origin(file)).containsExactly("data", "a\tb\n%0A");
    assertThat(ModelFile.load(network, file).params()).isEqualTo(network.initialised(4).params());
  }

  @Test
  void aFileWithoutADescriptionStaysReadable() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.remove("distill4j-description.txt");
    Path old = zip(entries);
    assertThat(ModelFile.description(old)).isEqualTo(network.description());
    assertThat(ModelFile.load(network, old).params()).isEqualTo(network.initialised(4).params());
  }

  @Test
  void aDescriptionOfAnotherNetworkIsRefused() throws IOException {
    for (String text : new String[] {"", "input\ty\t\t\n", "nonsense", "\u0000"}) {
      Path changed = with("distill4j-description.txt", text.getBytes(UTF_8));
      IOException e = assertThrows(IOException.class, () -> ModelFile.description(changed));
      assertThat(e).hasMessageThat().contains("is damaged");
      assertThat(e).hasMessageThat().contains("its description");
    }
  }

  @Test
  void noEntryIsReadByJavaDeserialisation() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject("never read");
    }
    for (String entry : new String[] {"preprocessor.bin", "normalizer.bin", "updaterState.bin"}) {
      assertThat(refusal(with(entry, bytes.toByteArray())))
          .contains("has entries that distill4j does not write, [" + entry + "]");
    }
    assertThat(refusal(with("../../escaped", new byte[1]))).contains("does not write");
  }

  @Test
  void aModelOfDl4jIsCalledSo() throws IOException {
    ModelSerializer.writeModel(network.initialised(1), file.toFile(), true);
    assertThat(refusal(file)).contains("is a model file of DL4J, not of distill4j");

    MultiLayerNetwork foreign =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(new OutputLayer.Builder().nIn(2).nOut(2).build())
                .build());
    foreign.init();
    ModelSerializer.writeModel(foreign, file.toFile(), true);
    assertThat(refusal(file)).contains("is a model file of DL4J, not of distill4j");
  }

  @Test
  void anotherKindOfFileIsCalledSo() throws IOException {
    assertThat(refusal(Files.writeString(file, "\u0089HDF\r\n"))).contains("is no model file");
    assertThat(refusal(Files.writeString(file, ""))).contains("is empty");
    assertThat(refusal(zip(Map.of("a.txt", new byte[1])))).contains("zip file without a network");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      many.put("entry" + i, new byte[1]);
    }
    assertThat(refusal(zip(many))).contains("100 entries");
  }

  @Test
  void anEntryThatExpandsTooFarIsRefused() throws IOException {
    byte[] bomb = new byte[65 << 20];
    Arrays.fill(bomb, (byte) ' ');
    assertThat(refusal(with(CONFIGURATION, bomb))).contains("expands to more than 64 MiB");
    byte[] spaces = Arrays.copyOf(bomb, 2 << 20);
    assertThat(refusal(with("distill4j-network.txt", spaces))).contains("has more than 4096 bytes");
    assertThat(refusal(with(PARAMETERS, spaces))).contains("is damaged");
    Path origin = with("distill4j-origin.txt", spaces);
    assertThat(assertThrows(IOException.class, () -> ModelFile.origin(origin)))
        .hasMessageThat()
        .contains("has more than 1 MiB");
  }

  @Test
  void aConfigurationThatIsTooDeepIsRefused() throws IOException {
    assertThat(refusal(with(CONFIGURATION, "{\"vertices\":".repeat(100_000).getBytes(UTF_8))))
        .contains("nested too deeply");
    assertThat(refusal(with(CONFIGURATION, ("[" + "9".repeat(1 << 20) + "]").getBytes(UTF_8))))
        .contains("number");
    for (String other : new String[] {"", "null", "[]", "{}", "7", "{\"vertices\": {}}"}) {
      assertThat(refusal(with(CONFIGURATION, other.getBytes(UTF_8)))).contains("is damaged");
    }
  }

  @Test
  void aConfigurationWithOtherClassesIsRefused() throws IOException {
    assertThat(changed("org.distill4j.runtime.graph.LayerVertex", "java.lang.Thread"))
        .contains("no layer of distill4j");
    assertThat(
            changed(
                "org.distill4j.runtime.graph.LayerVertex",
                "org.deeplearning4j.nn.conf.graph.MergeVertex"))
        .contains("no layer of distill4j");
    assertThat(changed(ScaleLayer.class.getName(), "java.lang.ProcessBuilder"))
        .contains("is not a record that implements Layer");
    assertThat(changed(ScaleLayer.class.getName(), "no.such.Layer")).contains("class path");
  }

  @Test
  void aGraphThatContradictsItselfIsRefused() throws IOException {
    assertThat(changed("\"a\", \"x\"", "\"q\", \"x\"")).contains("is damaged"); // a cycle
    assertThat(changed("\"a\", \"x\"", "\"nobody\", \"x\"")).contains("is damaged");
    assertThat(changed("\"parametersOf\" : null", "\"parametersOf\" : \"nobody\""))
        .contains("has the parameters of no other node");
    assertThat(changed("\"size\" : 3", "\"size\" : 2000000000")).contains("is damaged");
    assertThat(changed("\"size\" : 3", "\"size\" : -3")).contains("is damaged");
  }

  @Test
  void parametersThatAreNoNumbersAreRefused() throws IOException {
    for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      ComputationGraph graph = network.initialised(4);
      INDArray parameters = graph.params();
      parameters.putScalar(parameters.length() - 1, value);
      ModelFile.save(network, graph, file);

      assertThat(refusal(file)).contains("its parameter number 18 is " + value);
    }
  }

  @Test
  void parametersThatLieAboutThemselvesAreRefused() throws IOException {
    byte[] stored = entries().get(PARAMETERS);
    int length = stored.length - 18 * Float.BYTES - "FLOAT".length() - 2 - Long.BYTES;
    for (long claimed : new long[] {0, -1, 17, 19, Integer.MAX_VALUE, Long.MAX_VALUE}) {
      byte[] lie = stored.clone();
      ByteBuffer.wrap(lie).putLong(length, claimed);
      assertThat(refusal(with(PARAMETERS, lie))).contains("its layers have 18");
    }
    assertThat(refusal(with(PARAMETERS, Arrays.copyOf(stored, stored.length - 1))))
        .contains("ends within its parameters");
    assertThat(refusal(with(PARAMETERS, Arrays.copyOf(stored, stored.length + 1))))
        .contains("something follows its parameters");
    assertThat(refusal(with(PARAMETERS, new byte[0]))).contains("is damaged");
  }

  @Test
  void anyDamagedByteIsRefusedOrHarmless() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i += 41) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x55;
      Files.write(file, damaged);
      try {
        ModelFile.load(network, file);
      } catch (IOException e) {
        assertThat(e).hasMessageThat().contains(file.toString());
      }
    }
  }

  @Test
  void aNetworkOfOtherNodesIsToldFromItsSpec() throws IOException {
    NetworkGraph other =
        new TestNetwork("TestStudent", 18) {
          @Override
          public void addNodes(GraphBuilder graph) {
            graph.addVertex("a", new LayerVertex(ScaleLayer.of(3)), "x");
            graph.addVertex("p", new LayerVertex(new ProductLayer()), "x", "a");
            graph.addVertex("q", new LayerVertex(new ProductLayer()), "a", "p");
            graph.addVertex("out", new LayerVertex(ScaleLayer.of(3)), "q");
            graph.addVertex("unread", new LayerVertex(ScaleLayer.of(3)), "x");
          }
        };

    IOException refusal = assertThrows(IOException.class, () -> ModelFile.load(other, file));

    assertThat(refusal).hasMessageThat().contains("holds another version of TestStudent");
    assertThat(refusal).hasMessageThat().contains("the node 'out'");
  }

  private String refusal(Path hostile) {
    IOException refusal = assertThrows(IOException.class, () -> ModelFile.load(hostile));
    assertThat(refusal).hasMessageThat().contains(hostile.toString());
    return refusal.getMessage();
  }

  private String changed(String text, String other) throws IOException {
    save();
    String json = new String(entries().get(CONFIGURATION), UTF_8);
    assertThat(json).contains(text);
    return refusal(with(CONFIGURATION, json.replace(text, other).getBytes(UTF_8)));
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private Path with(String entry, byte[] content) throws IOException {
    save();
    Map<String, byte[]> entries = entries();
    entries.put(entry, content);
    return zip(entries);
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  @Test
  void damageIsNoticed() throws Exception {
    DamagedFile.check(file, Promise.CHECKSUM, it -> ModelFile.load(network, it).params());
    DamagedFile.check(file, Promise.CHECKSUM, ModelFile::description);
    DamagedFile.check(file, Promise.CHECKSUM, ModelFile::origin);
  }
}
