package org.distill4j.examples.random.pretrained;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.random.SpecMaker;
import org.distill4j.examples.random.TrainingStep;
import org.distill4j.examples.random.compile.Failures;
import org.distill4j.examples.random.compile.SpecTask;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.NodeParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Random networks with random mappings to a file: they read the file that the mapping describes,
 * and a mistake in the mapping is reported. A fortieth of the specs of the random specs.
 */
final class PretrainedSpecsTest {

  private static final int SPECS = Math.max(1, Integer.getInteger("distill4j.specs", 2_000) / 40);
  private static final long SEED = Long.getLong("distill4j.specs.seed", 1);

  /** INT8 holds 127 steps up to the largest number of a row, and the numbers are below 1. */
  private static final double REDUCED = 0.01;

  private static final Catalogue CATALOGUE = Catalogue.read("org.distill4j.examples.own");

  @TempDir Path folder;
  private final Failures failures = new Failures();

  @Test
  void networksReadTheirFilesAndMistakesAreReported() throws IOException {
    List<PretrainedMaker.Drawn> all = drawn();
    SpecTask task = new SpecTask();
    all.forEach(drawn -> task.add(drawn.spec()));
    SpecTask.Outcome outcome = task.compile();
    int read = 0;
    for (PretrainedMaker.Drawn drawn : all) {
      List<SpecTask.Message> messages =
          outcome.of(drawn.spec()).stream().filter(SpecTask.Message::isError).toList();
      if (messages.isEmpty()) {
        read += read(drawn, outcome) ? 1 : 0;
      } else if (!isUndeclared(messages)) {
        failures.add(drawn.spec(), Failures.inWords(messages), outcome.classes());
      }
    }
    tellMistakes(all);
    assertWithMessage(failures.inWords()).that(failures.count()).isEqualTo(0);
    assertThat(read).isAtLeast(SPECS / 4);
  }

  /** Some operations declare the number of their parameters alone; they cannot be mapped. */
  private static boolean isUndeclared(List<SpecTask.Message> messages) {
    return messages.stream().allMatch(message -> message.text().contains("PRETRAINED_UNDECLARED"));
  }

  private static List<PretrainedMaker.Drawn> drawn() {
    List<Spec> specs =
        LongStream.range(SEED, SEED + SPECS)
            .mapToObj(seed -> SpecMaker.draw(CATALOGUE, seed))
            .toList();
    SpecTask task = new SpecTask();
    specs.forEach(task::add);
    ClassLoader loader = task.compile().classes().loader();
    List<PretrainedMaker.Drawn> drawn = new ArrayList<>();
    for (Spec spec : specs) {
      spec.types().stream()
          .filter(type -> type.is("Network"))
          .map(SpecType::name)
          .findFirst()
          .flatMap(name -> PretrainedMaker.draw(spec, name, parameters(spec, name, loader)))
          .ifPresent(drawn::add);
    }
    return drawn;
  }

  private static NodeParameters parameters(Spec spec, String network, ClassLoader loader) {
    return NodeParameters.of(built(spec, network, loader).initialised(1));
  }

  private static NetworkGraph built(Spec spec, String network, ClassLoader loader) {
    try {
      return (NetworkGraph) new TrainingStep(spec, loader).built(network + "Graph");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(spec.source(), e);
    }
  }

  /** Writes the file and reads it; returns true if the network has the numbers of the file. */
  private boolean read(PretrainedMaker.Drawn drawn, SpecTask.Outcome outcome) throws IOException {
    NetworkGraph network = built(drawn.spec(), drawn.network(), outcome.classes().loader());
    ComputationGraph initial = network.initialised(7);
    NodeParameters before = NodeParameters.of(initial);
    TensorFileWriter writer = new TensorFileWriter();
    List<INDArray> written = new ArrayList<>();
    for (PretrainedMaker.Stored stored : drawn.stored()) {
      long[] shape = before.get(stored.node(), stored.parameter()).shape();
      INDArray values = Nd4j.rand(DataType.FLOAT, shape);
      written.add(values);
      writer.add(stored.name(), stored.transposed() ? values.transpose() : values);
    }
    Path file = folder.resolve("weights.safetensors");
    writer.write(file);
    try {
      Method pretrained =
          network.getClass().getDeclaredMethod("pretrained", Path.class, long.class);
      pretrained.setAccessible(true);
      ComputationGraph graph = (ComputationGraph) pretrained.invoke(network, file, 7L);
      compare(drawn, NodeParameters.of(graph), before, written);
      return true;
    } catch (ReflectiveOperationException | IllegalStateException e) {
      failures.add(drawn.spec(), Failures.trace(e), outcome.classes());
      return false;
    }
  }

  private static void compare(
      PretrainedMaker.Drawn drawn,
      NodeParameters after,
      NodeParameters before,
      List<INDArray> written) {
    for (int i = 0; i < written.size(); i++) {
      PretrainedMaker.Stored stored = drawn.stored().get(i);
      INDArray values = after.get(stored.node(), stored.parameter());
      double tolerance = after.isFrozen(stored.node()) ? REDUCED : 0;
      if (values.sub(written.get(i)).norm2Number().doubleValue()
          > tolerance * Math.sqrt((double) values.length())) {
        throw new IllegalStateException(stored + " has other numbers than the file");
      }
    }
    for (String other : drawn.others()) {
      for (String node : after.nodes()) {
        if (node.equals(other)) {
          String name = after.declared(node).get(0).name();
          if (!after.get(node, name).equals(before.get(node, name))) {
            throw new IllegalStateException(node + " has not its initial numbers");
          }
        }
      }
    }
  }

  private void tellMistakes(List<PretrainedMaker.Drawn> all) {
    SpecTask task = new SpecTask("-proc:only");
    List<Spec> broken =
        all.stream().map(drawn -> drawn.broken(new Choices(drawn.spec().seed()))).toList();
    broken.forEach(task::add);
    SpecTask.Outcome outcome = task.compile();
    for (Spec spec : broken) {
      List<SpecTask.Message> messages = outcome.of(spec);
      boolean told =
          messages.stream().anyMatch(SpecTask.Message::isError)
              && messages.stream()
                  .allMatch(message -> message.isDiagnostic() && !message.isGenerated());
      if (!told) {
        failures.add(spec, "told: " + Failures.inWords(messages), outcome.classes());
      }
    }
  }
}
