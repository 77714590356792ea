package org.distill4j.processor.rules.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.shape.Tensor;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.StageSpec.Mention;
import org.distill4j.processor.spec.weight.PretrainedSpec;
import org.distill4j.processor.spec.weight.PretrainedSpec.Numeric;
import org.distill4j.processor.spec.weight.PretrainedSpec.TensorSpec;

/** Each trained tensor of a network with a file has one source: the file, or its initial values. */
final class PretrainedRules {

  private static final int MOST_LISTED = 5;
  private static final String INDEX = "\\[\\d+]";

  private final ShapedNetwork network;
  private final PretrainedSpec pretrained;
  private final Problems problems;

  /** The tensors by path, with what they are mapped to. */
  private final Map<String, String> sources = new LinkedHashMap<>();

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private PretrainedRules(ShapedNetwork network, PretrainedSpec pretrained, Problems problems) {
    this.network = network;
    this.pretrained = pretrained;
    this.problems = problems;
  }

  static void check(ShapedNetwork network, Problems problems) {
    network
        .graph()
        .spec()
        .pretrained()
        .ifPresent(pretrained -> new PretrainedRules(network, pretrained, problems).check());
  }

  private void check() {
    checkRange("first", "Pretrained", pretrained.first(), 0, Integer.MAX_VALUE);
    checkRange("step", "Pretrained", pretrained.step(), 1, Integer.MAX_VALUE);
    if (!collect()) {
      return;
    }
    pretrained.tensors().forEach(this::check);
    pretrained.others().forEach(this::checkOther);
    if (!problems.haveErrors()) {
      checkComplete();
    }
  }

  /**
   * Collects the tensors, trained or frozen; false with problems if some node declares only their
   * number.
   */
  private boolean collect() {
    boolean known = true;
    for (ShapedNode node : network.inferenceNodes()) {
      if (node.weightsOf().isPresent() || node.match().parameters().equals(Polynomial.ZERO)) {
        continue;
      }
      String name = node.node().name();
      if (node.match().tensors().isEmpty()) {
        problems.add(
            DiagnosticId.PRETRAINED_UNDECLARED,
            pretrained.place(),
            name,
            node.node().operation().type().name());
        known = false;
      }
      node.match()
          .tensors()
          .ifPresent(all -> all.forEach(tensor -> tensors.put(name + "." + tensor.name(), tensor)));
    }
    return known;
  }

  private void check(TensorSpec tensor) {
    checkRange("parts", "Tensor", tensor.parts(), 1, Integer.MAX_VALUE);
    checkRange("part", "Tensor", tensor.part(), 0, Math.max(0, tensor.parts().value() - 1));
    checkRange("axis", "Tensor", tensor.axis(), 0, Integer.MAX_VALUE);
    List<String> paths = matching(exactly(tensor.of().name()));
    if (paths.isEmpty()) {
      unknown(tensor.of());
      return;
    }
    int indices = count(tensor.of().name(), "[*]");
    if (count(tensor.name().name(), "*") != indices) {
      problems.add(
          DiagnosticId.PRETRAINED_INDICES,
          tensor.name().place(),
          tensor.name().name(),
          count(tensor.name().name(), "*"),
          tensor.of().name(),
          indices);
    }
    for (String path : paths) {
      int axes = tensors.get(path).shape().axes().size();
      if (tensor.transposed() && axes != 2) {
        problems.add(
            DiagnosticId.PRETRAINED_TRANSPOSED, tensor.of().place(), tensor.of().name(), axes);
        return;
      }
      if (!give(path, "'" + tensor.name().name() + "'", tensor.of())) {
        return;
      }
    }
  }

  private void checkOther(Mention other) {
    Pattern pattern = Pattern.compile(exactly(other.name()).pattern() + "([.\\[].*)?");
    List<String> paths = matching(pattern);
    if (paths.isEmpty()) {
      unknown(other);
    }
    for (String path : paths) {
      if (!give(path, "its initial value", other)) {
        return;
      }
    }
  }

  /** Notes the source of a tensor; false with a problem if it has one already. */
  private boolean give(String path, String source, Mention mention) {
    String before = sources.putIfAbsent(path, source);
    if (before != null) {
      problems.add(DiagnosticId.PRETRAINED_TWICE, mention.place(), path, before, source);
    }
    return before == null;
  }

  private void unknown(Mention mention) {
    Set<String> known = new TreeSet<>();
    tensors.keySet().forEach(path -> known.add(path.replaceAll(INDEX, "[*]")));
    problems.add(
        DiagnosticId.PRETRAINED_UNKNOWN,
        mention.place(),
        mention.name(),
        network.graph().spec().name(),
        Suggestion.among(mention.name(), known));
  }

  private void checkComplete() {
    List<String> missing = new ArrayList<>(tensors.keySet());
    missing.removeAll(sources.keySet());
    if (!missing.isEmpty()) {
      String more =
          missing.size() > MOST_LISTED ? " and " + (missing.size() - MOST_LISTED) + " more" : "";
      problems.add(
          DiagnosticId.PRETRAINED_INCOMPLETE,
          pretrained.place(),
          network.graph().spec().name(),
          String.join(", ", missing.subList(0, Math.min(MOST_LISTED, missing.size()))) + more,
          missing.get(0));
    }
  }

  private void checkRange(String element, String annotation, Numeric number, int min, int max) {
    Bounds bounds =
        new Bounds(min, max == Integer.MAX_VALUE ? Double.MAX_VALUE : max, false, false);
    if (!bounds.contain(number.value())) {
      problems.add(
          DiagnosticId.OUT_OF_RANGE,
          number.place(),
          "The element '" + element + "'",
          annotation,
          "on '" + network.graph().spec().name() + "'",
          number.value(),
          bounds.inWords());
    }
  }

  private List<String> matching(Pattern pattern) {
    return tensors.keySet().stream().filter(pattern.asMatchPredicate()).toList();
  }

  private static Pattern exactly(String path) {
    // A block that runs once has no index in its path.
    return Pattern.compile(Pattern.quote(path).replace("[*]", "\\E(?:" + INDEX + ")?\\Q"));
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
