package org.distill4j.examples.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.distill4j.examples.random.spec.Choices;

/** Draws legal Java names, including names that generated code uses itself. */
final class Names {

  private static final List<String> NODES =
      List.of(
          "question",
          "words",
          "hidden",
          "sentence",
          "video",
          "fusedClips",
          "answer",
          "gist",
          "state",
          "evidence",
          "a",
          "b",
          "x1",
          "aB",
          "a_b",
          "AB",
          "ab",
          "_x",
          "x_",
          "$",
          "a$b",
          "größe",
          "μ",
          "name",
          "names",
          "graph",
          "inputs",
          "outputs",
          "parameters",
          "builder",
          "build",
          "addNodes",
          "addTrainingNodes",
          "teacher",
          "student",
          "losses",
          "seed",
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "value",
          "of",
          "list",
          "checks",
          "layer",
          "vertex",
          "initialised",
          "configuration",
          "signals",
          "loss",
          "label",
          "reading",
          "string",
          "object",
          "String",
          "List",
          "Builder",
          "Override",
          "Integer",
          "toString",
          "hashCode",
          "wait");

  private static final List<String> DIMENSIONS =
      List.of(
          "width",
          "heads",
          "classes",
          "vocabulary",
          "answers",
          "units",
          "channels",
          "n",
          "k",
          "graph",
          "builder",
          "name",
          "inputs",
          "outputs",
          "parameters",
          "layer",
          "checks",
          "seed",
          "value",
          "WIDTH",
          "größe",
          "_n",
          "n$",
          "build",
          "size",
          "steps",
          "teacher",
          "student",
          "record",
          "yield",
          "student_",
          "graph_",
          "rounds",
          "features");

  private static final List<String> TYPES =
      List.of(
          "Answerer",
          "Small",
          "Big",
          "Reasoner",
          "T",
          "Graph",
          "Builder",
          "List",
          "Checks",
          "NetworkGraph",
          "LayerVertex",
          "DenseLayer",
          "LossInput",
          "LossNode",
          "Distiller",
          "String",
          "Object",
          "Generated",
          "Answerer_",
          "Größe",
          "ComputationGraphConfiguration",
          "Integer");

  private static final List<String> METHODS_OF_OBJECT = List.of("toString", "hashCode", "wait");

  private final Choices choices;
  private final Set<String> taken = new HashSet<>();

  Names(Choices choices, Set<String> taken) {
    this.choices = choices;
    this.taken.addAll(taken);
  }

  Set<String> taken() {
    return taken;
  }

  /** Returns a name for a method with parameters. */
  String node() {
    return unique(choices.chance(0.3) ? "node" : choices.of(NODES));
  }

  /** Returns a name for a method without parameters. */
  String input() {
    String name = choices.of(NODES);
    return unique(METHODS_OF_OBJECT.contains(name) ? "input" : name);
  }

  String dimension() {
    return unique(choices.chance(0.3) ? "size" : choices.of(DIMENSIONS));
  }

  /** Returns an unused name for an interface. */
  String type() {
    return unique(choices.chance(0.6) ? "Spec" : choices.of(TYPES));
  }

  /** Returns the name, or if it is taken, the name with the first number that makes it unique. */
  String unique(String name) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + i;
    }
    return unique;
  }
}
