package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.factory.Nd4j;

/** Finds the tensor of each parameter of a graph, and reports all that do not fit at once. */
final class WeightImport {

  private static final int MOST_LISTED = 8;

  private final NodeParameters parameters;
  private final PretrainedMapping mapping;
  private final TensorFile file;
  private final List<Assignment> assignments = new ArrayList<>();
  private final Set<String> assigned = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private record Assignment(String node, Parameter parameter, Layout layout) {}

  WeightImport(ComputationGraph graph, PretrainedMapping mapping, TensorFile file) {
    this.parameters = NodeParameters.of(graph);
    this.mapping = mapping;
    this.file = file;
  }

  /**
   * Writes all parameters, or none.
   *
   * @param network the name of the network, for the message
   * @throws IOException with everything that does not fit
   */
  void run(String network) throws IOException {
    mapping.tensors().forEach(this::plan);
    findUnmapped();
    findLeftOver();
    if (!problems.isEmpty()) {
      throw new DataFileException(
          file.path(),
          "it does not fit " + network + ": " + listed(),
          "correct @Pretrained: map each tensor of the network or list it in 'others', and list"
              + " those of the file that nothing takes in 'ignored'");
    }
    for (Assignment assignment : assignments) {
      Parameter parameter = assignment.parameter();
      parameters.set(
          assignment.node(),
          parameter.name(),
          Nd4j.createFromArray(assignment.layout().read()).reshape('c', parameter.shape()));
    }
  }

  private String listed() {
    String listed = String.join(", ", problems.subList(0, Math.min(MOST_LISTED, problems.size())));
    int more = problems.size() - MOST_LISTED;
    return more > 0 ? listed + ", and %s more".formatted(more) : listed;
  }

  /**
   * Plans a tensor by the paths of parameters, since a block over steps is one node, whose
   * parameters have the names of its inner nodes.
   */
  private void plan(TensorMapping tensor) {
    String path = tensor.node() + "." + tensor.parameter();
    RoundPattern pattern = RoundPattern.ofPath(path);
    boolean found = false;
    for (String node : parameters.nodes()) {
      for (Parameter parameter : parameters.declared(node)) {
        Optional<List<Integer>> indices = pattern.indices(node + "." + parameter.name());
        if (indices.isPresent()) {
          found = true;
          String name = RoundPattern.fill(tensor.name(), stored(indices.get()));
          plan(tensor, node, parameter, name);
        }
      }
    }
    if (!found) {
      problems.add("the network has no '%s'".formatted(path));
    }
  }

  private List<Integer> stored(List<Integer> indices) {
    List<Integer> stored = new ArrayList<>(indices);
    if (!stored.isEmpty()) {
      stored.set(0, mapping.first() + mapping.step() * stored.get(0));
    }
    return stored;
  }

  private void plan(TensorMapping tensor, String node, Parameter parameter, String name) {
    String path = node + "." + parameter.name();
    assigned.add(path);
    Optional<StoredTensor> stored = file.find(name);
    if (stored.isEmpty()) {
      problems.add("'%s' is missing, for '%s'".formatted(name, path));
      return;
    }
    taken.add(stored.get().name());
    if (stored.get().numbers().isEmpty()) {
      problems.add(
          "'%s' is %s, but '%s' takes F64, F32, F16, BF16, or I8 and U8 with a scale"
              .formatted(name, stored.get().type(), path));
      return;
    }
    Optional<Layout> layout = Layout.of(stored.get(), tensor, parameter.shape());
    if (layout.isEmpty()) {
      problems.add(
          "'%s' is %s, but '%s' takes %s%s%s"
              .formatted(
                  name,
                  stored.get().shapeInWords(),
                  path,
                  tensor.parts() > 1 ? "one of " + tensor.parts() + " parts, as " : "",
                  StoredTensor.inWords(parameter.shape()),
                  tensor.transposed() ? ", transposed" : ""));
      return;
    }
    assignments.add(new Assignment(node, parameter, layout.get()));
  }

  private void findUnmapped() {
    List<RoundPattern> others = mapping.others().stream().map(RoundPattern::ofPart).toList();
    for (String node : parameters.nodes()) {
      for (Parameter parameter : parameters.declared(node)) {
        String path = node + "." + parameter.name();
        boolean isOther = others.stream().anyMatch(pattern -> pattern.matches(path));
        if (!isOther && !assigned.contains(path)) {
          problems.add("nothing is mapped to '%s'".formatted(path));
        }
      }
    }
  }

  private void findLeftOver() {
    List<RoundPattern> ignored = mapping.ignored().stream().map(RoundPattern::ofName).toList();
    for (StoredTensor tensor : file.tensors()) {
      boolean isIgnored = ignored.stream().anyMatch(pattern -> pattern.matches(tensor.name()));
      if (!isIgnored && !taken.contains(tensor.name())) {
        problems.add("nothing takes '%s'".formatted(tensor.name()));
      }
    }
  }
}
