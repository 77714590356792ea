package org.distill4j.examples.random.pretrained;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.layer.Parameter;

/** Adds to a valid spec a network that takes the parameters of one of its networks from a file. */
final class PretrainedMaker {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  /**
   * A parameter that the file has.
   *
   * @param path the path in the mapping, {@code own[*].hidden.W}
   * @param pattern its name in the mapping, {@code t1.*}
   * @param name its name in the file
   */
  record Stored(
      String node, String parameter, String path, String pattern, String name, boolean transposed) {

    private String annotation() {
      return "@Tensor(of = \"%s\", name = \"%s\", transposed = %s)"
          .formatted(path, pattern, transposed);
    }
  }

  /**
   * A spec with a network that has a file.
   *
   * @param network the name of that network
   * @param others the nodes that keep their initial values
   */
  record Drawn(Spec spec, String network, String parent, List<Stored> stored, List<String> others) {

    /** Returns the spec with one mistake in the mapping. */
    Spec broken(Choices choices) {
      List<String> tensors = new ArrayList<>(tensors());
      String one = choices.of(tensors);
      tensors.add(
          choices.of(
              List.of(
                  one,
                  one.replace("of = \"", "of = \"nowhere."),
                  one.replace("name = \"", "name = \"*.").replace("of = \"", "of = \"nowhere."),
                  "@Tensor(of = \"\", name = \"\")")));
      if (choices.chance(0.3)) {
        tensors = new ArrayList<>(tensors());
        tensors.remove(one);
      }
      return written(spec, network, parent, tensors, others).told("broken: mapping to a file");
    }

    private List<String> tensors() {
      return stored.stream().map(Stored::annotation).distinct().toList();
    }
  }

  private final Choices choices;
  private final NodeParameters parameters;
  private final List<Stored> stored = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  private PretrainedMaker(Choices choices, NodeParameters parameters) {
    this.choices = choices;
    this.parameters = parameters;
  }

  /**
   * Returns the spec with one more network, or empty if the network has no parameters.
   *
   * @param parent the name of the network
   */
  static Optional<Drawn> draw(Spec spec, String parent, NodeParameters parameters) {
    PretrainedMaker maker = new PretrainedMaker(new Choices(spec.seed()), parameters);
    maker.map();
    if (maker.stored.isEmpty()) {
      return Optional.empty();
    }
    String name = "FromFile" + parent;
    Drawn drawn = new Drawn(spec, name, parent, maker.stored, maker.others);
    Spec written = written(spec, name, parent, drawn.tensors(), maker.others);
    return Optional.of(new Drawn(written, name, parent, maker.stored, maker.others));
  }

  private static Spec written(
      Spec spec, String name, String parent, List<String> tensors, List<String> others) {
    String annotation =
        "@Pretrained(tensors = {%s}, others = {%s})"
            .formatted(
                String.join(", ", tensors),
                others.stream().map(Annotation::literal).collect(Collectors.joining(", ")));
    List<SpecType> types =
        new ArrayList<>(spec.types().stream().filter(it -> !it.name().equals(name)).toList());
    types.add(
        new SpecType(
            Annotation.of("Network"),
            annotation + "\ninterface",
            name,
            List.of(parent),
            List.of()));
    return spec.with(types);
  }

  /** Maps the nodes that differ in the indices of rounds alone together, or each by itself. */
  private void map() {
    Map<String, List<String>> rounds = new LinkedHashMap<>();
    for (String node : parameters.nodes()) {
      String key = INDEX.matcher(node).replaceAll("[*]");
      rounds.computeIfAbsent(choices.chance(0.3) ? node : key, it -> new ArrayList<>()).add(node);
    }
    rounds.forEach(
        (path, nodes) -> {
          boolean together = path.contains("[*]") && all(path).equals(nodes);
          if (choices.chance(0.2)) {
            others.addAll(together ? List.of(path) : nodes);
          } else if (together) {
            store(path, nodes);
          } else {
            nodes.forEach(node -> store(node, List.of(node)));
          }
        });
  }

  /** Returns all nodes of a path with the indices of rounds. */
  private List<String> all(String path) {
    return parameters.nodes().stream()
        .filter(node -> INDEX.matcher(node).replaceAll("[*]").equals(path))
        .toList();
  }

  private void store(String path, List<String> nodes) {
    for (Parameter parameter : parameters.declared(nodes.get(0))) {
      boolean transposed = parameter.shape().length == 2 && choices.chance(0.5);
      long indices = path.chars().filter(letter -> letter == '*').count();
      String pattern = "t" + stored.size() + ".*".repeat((int) indices) + "." + parameter.name();
      for (String node : nodes) {
        String name = pattern;
        Matcher index = INDEX.matcher(node);
        while (indices > 0 && index.find()) {
          name = name.replaceFirst("\\*", index.group(1));
        }
        stored.add(
            new Stored(
                node, parameter.name(), path + "." + parameter.name(), pattern, name, transposed));
      }
    }
  }
}
