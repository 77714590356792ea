package org.distill4j.experiment.spec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.catalogue.DistillationDescription;
import org.distill4j.runtime.catalogue.LabelDescription;
import org.distill4j.runtime.catalogue.LossDescription;
import org.distill4j.runtime.catalogue.LossInput;
import org.distill4j.runtime.catalogue.LossInput.Source;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NodeDescription;
import org.distill4j.runtime.catalogue.NodeUse;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.mapping.Slot.Axis;
import org.distill4j.runtime.data.mapping.Slot.Use;

/** Finds the slots of a spec: inputs of its networks, labels, and signals of external teachers. */
final class SpecSlots {

  private static final String SIGNAL = "Signal";
  private static final String RECORDED = "org.distill4j.runtime.data.RecordedColumn";

  private final Map<String, Slot> slots = new LinkedHashMap<>();

  private SpecSlots() {}

  /** Returns the inputs of a network, and labels for its answers. */
  static List<Slot> of(NetworkDescription network) {
    SpecSlots slots = new SpecSlots();
    slots.addInputs(network);
    for (NodeDescription answer : answers(network)) {
      slots.add(ofAnswer(network, answer));
    }
    return List.copyOf(slots.slots.values());
  }

  /** Returns the inputs, labels and signals of a distillation. */
  static List<Slot> of(DistillationDescription distillation, SpecCatalogue catalogue)
      throws IOException {
    SpecSlots slots = new SpecSlots();
    NetworkDescription student = network(catalogue, distillation.student().name());
    slots.addInputs(student);
    for (int i = 0; i < distillation.teachers().size(); i++) {
      NetworkDescription teacher = network(catalogue, distillation.teachers().get(i).name());
      if (isExternal(teacher)) {
        slots.addSignals(distillation, i, teacher);
      } else {
        slots.addInputs(teacher);
      }
    }
    for (LabelDescription label : distillation.labels()) {
      slots.add(ofLabel(distillation, student, label));
    }
    if (distillation.labels().isEmpty()) {
      answers(student).stream()
          .filter(answer -> student.outputs().get(0).equals(answer.name()))
          .forEach(answer -> slots.add(ofAnswer(student, answer)));
    }
    return List.copyOf(slots.slots.values());
  }

  static NetworkDescription network(SpecCatalogue catalogue, String name) throws IOException {
    return catalogue
        .require(name)
        .network()
        .orElseThrow(() -> new IOException(name + " is no network; compile its specs again"));
  }

  static boolean isExternal(NetworkDescription network) {
    List<NodeDescription> nodes = network.nodes(NodeUse.NETWORK);
    return !nodes.isEmpty() && nodes.stream().allMatch(node -> node.operation().equals(SIGNAL));
  }

  /** Returns the outputs of a network for which labels are known. */
  private static List<NodeDescription> answers(NetworkDescription network) {
    return network.nodes(NodeUse.NETWORK).stream()
        .filter(node -> network.outputs().contains(node.name()))
        .filter(node -> AnswerKind.of(node.kind()).isPresent())
        .toList();
  }

  private void add(Slot slot) {
    slots.putIfAbsent(slot.graphInput(), slot);
  }

  private void addInputs(NetworkDescription network) {
    SlotAxes axes = new SlotAxes(network);
    for (NodeDescription input : network.nodes(NodeUse.INPUT)) {
      add(
          new Slot(
              input.name(),
              Use.INPUT,
              input.kind(),
              input.column(),
              axes.axes(input.shape()),
              axes.vocabulary(input)));
    }
  }

  /** Adds the signals that losses read of an external teacher. */
  private void addSignals(
      DistillationDescription distillation, int index, NetworkDescription teacher) {
    Set<String> read = new LinkedHashSet<>();
    for (LossDescription loss : distillation.losses()) {
      loss.inputs().stream()
          .filter(input -> input.source() == Source.TEACHER)
          .filter(input -> input.teacher().orElse(0) == index)
          .forEach(input -> read.add(input.node()));
    }
    SlotAxes axes = new SlotAxes(teacher);
    for (NodeDescription node : teacher.nodes(NodeUse.NETWORK)) {
      if (read.contains(node.name())) {
        String name = signalName(distillation, teacher, node.name());
        add(
            new Slot(
                name,
                Use.SIGNAL,
                node.kind(),
                RECORDED,
                axes.axes(node.shape()),
                Optional.empty()));
      }
    }
  }

  /** Returns the name of a signal in a mapping: {@code teacher/answer}. */
  static String signalName(
      DistillationDescription distillation, NetworkDescription teacher, String node) {
    String simple = teacher.name().substring(teacher.name().lastIndexOf('.') + 1);
    return (distillation.teachers().size() == 1 ? "teacher" : simple) + "/" + node;
  }

  private static Slot ofAnswer(NetworkDescription network, NodeDescription answer) {
    AnswerKind kind = AnswerKind.of(answer.kind()).orElseThrow();
    List<Axis> axes = new SlotAxes(network).axes(answer.shape());
    List<Axis> label = new ArrayList<>(axes);
    Optional<Axis> classes = Optional.empty();
    if (kind.classAxis() >= 0) {
      classes = Optional.of(label.remove(kind.classAxis()));
    }
    return new Slot(answer.name(), Use.LABEL, kind.label(), kind.column(), label, classes);
  }

  private static Slot ofLabel(
      DistillationDescription distillation, NetworkDescription student, LabelDescription label) {
    SlotAxes axes = new SlotAxes(student);
    List<Axis> shape = axes.axes(label.shape());
    Optional<Axis> classes = Optional.empty();
    for (LossDescription loss : distillation.losses()) {
      if (loss.inputs().stream().anyMatch(input -> isLabel(input, label.name()))) {
        for (LossInput input : loss.inputs()) {
          Optional<NodeDescription> node = node(student, input);
          if (classes.isEmpty() && node.isPresent()) {
            classes = SlotAxes.classes(axes.axes(node.get().shape()), shape);
          }
        }
      }
    }
    return new Slot(label.name(), Use.LABEL, label.kind(), label.column(), shape, classes);
  }

  private static boolean isLabel(LossInput input, String name) {
    return input.source() == Source.LABEL && input.node().equals(name);
  }

  private static Optional<NodeDescription> node(NetworkDescription student, LossInput input) {
    return input.source() == Source.STUDENT
        ? student.nodes().stream().filter(it -> it.name().equals(input.node())).findFirst()
        : Optional.empty();
  }
}
