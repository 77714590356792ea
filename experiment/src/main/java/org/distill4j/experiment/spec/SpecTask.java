package org.distill4j.experiment.spec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.catalogue.DistillationDescription;
import org.distill4j.runtime.catalogue.LossDescription;
import org.distill4j.runtime.catalogue.LossInput;
import org.distill4j.runtime.catalogue.LossInput.Source;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NodeUse;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.mapping.Slot.Use;
import org.distill4j.runtime.teacher.body.ColumnBody;
import org.distill4j.runtime.teacher.body.TeacherBody;

/**
 * A spec as a task: the data that it needs, and the answer that is evaluated.
 *
 * @param name the canonical name of the spec
 * @param distillation the distillation, or a network alone
 * @param slots the slots for data
 * @param node the node of the student whose answers are evaluated
 * @param label the slot of the correct answers to it
 * @param isDistillation false for a network alone
 * @param bodies the bodies of external teachers, whose signals are columns, by the teacher's spec
 */
public record SpecTask(
    String name,
    Distillation distillation,
    List<Slot> slots,
    String node,
    Slot label,
    boolean isDistillation,
    Map<String, TeacherBody> bodies) {

  /** Copies the collections. */
  public SpecTask {
    slots = List.copyOf(slots);
    bodies = Map.copyOf(bodies);
  }

  /**
   * Returns the task of a spec.
   *
   * @param loader the loader of its classes, which must stay open
   * @param spec the name of the spec
   * @param evaluated the answer to evaluate; empty for the first that has labels
   * @throws IOException if there is no such spec, it cannot be loaded, or has no such answer
   */
  public static SpecTask of(SpecLoader loader, String spec, Optional<String> evaluated)
      throws IOException {
    SpecEntry entry = loader.require(spec);
    Optional<NetworkDescription> network = entry.network();
    return network.isPresent()
        ? ofNetwork(entry, network.get(), evaluated)
        : ofDistillation(loader, entry, entry.distillation().orElseThrow(), evaluated);
  }

  private static SpecTask ofNetwork(
      SpecEntry entry, NetworkDescription network, Optional<String> evaluated) throws IOException {
    if (SpecSlots.isExternal(network)) {
      throw new IOException(
          "%s is an external teacher, which cannot be trained; name a distillation that reads it"
              .formatted(entry.name()));
    }
    List<Slot> slots = SpecSlots.of(network);
    Map<String, Slot> labels = new LinkedHashMap<>();
    slots.stream()
        .filter(slot -> slot.use() == Use.LABEL)
        .forEach(slot -> labels.put(slot.name(), slot));
    if (labels.isEmpty()) {
      throw new IOException(
          "%s has no output of the kinds Scores, StepScores, PlaceScores or Values; declare its losses in a distillation"
              .formatted(entry.name()));
    }
    String node = chosen(entry, evaluated, labels);
    Slot label = labels.get(node);
    List<Slot> used =
        slots.stream().filter(slot -> slot.use() != Use.LABEL || slot.equals(label)).toList();
    Map<String, AnswerKind> answers =
        Map.of(
            node,
            network.nodes(NodeUse.NETWORK).stream()
                .filter(it -> it.name().equals(node))
                .findFirst()
                .flatMap(it -> AnswerKind.of(it.kind()))
                .orElseThrow());
    entry.networkBuilder();
    Distillation alone =
        Distillation.of(
            entry.title(), () -> NetworkAlone.builder(Builders.network(entry), answers));
    return new SpecTask(entry.name(), alone, used, node, label, false, Map.of());
  }

  private static SpecTask ofDistillation(
      SpecLoader loader,
      SpecEntry entry,
      DistillationDescription distillation,
      Optional<String> evaluated)
      throws IOException {
    List<Slot> slots = SpecSlots.of(distillation, loader.catalogue());
    Map<String, Slot> labels = answers(distillation, slots);
    String node = chosen(entry, evaluated, labels);
    entry.distillerBuilder();
    return new SpecTask(
        entry.name(),
        Distillation.of(entry),
        slots,
        node,
        labels.get(node),
        true,
        bodies(loader, distillation));
  }

  /** Returns the label of each answer: of losses that read both and no teacher first. */
  private static Map<String, Slot> answers(DistillationDescription distillation, List<Slot> slots) {
    Map<String, Slot> labels = new LinkedHashMap<>();
    List<LossDescription> losses = new ArrayList<>(distillation.losses());
    losses.sort((a, b) -> Boolean.compare(readsTeacher(a), readsTeacher(b)));
    for (LossDescription loss : losses) {
      Optional<Slot> label = read(loss, Source.LABEL).flatMap(name -> label(slots, name));
      Optional<String> node = read(loss, Source.STUDENT);
      if (label.isPresent() && node.isPresent()) {
        labels.putIfAbsent(node.get(), label.get());
      }
    }
    if (labels.isEmpty()) {
      slots.stream()
          .filter(slot -> slot.use() == Use.LABEL)
          .forEach(slot -> labels.put(slot.name(), slot));
    }
    return labels;
  }

  private static boolean readsTeacher(LossDescription loss) {
    return read(loss, Source.TEACHER).isPresent();
  }

  private static Optional<String> read(LossDescription loss, Source source) {
    return loss.inputs().stream()
        .filter(input -> input.source() == source)
        .map(LossInput::node)
        .findFirst();
  }

  private static Optional<Slot> label(List<Slot> slots, String name) {
    return slots.stream()
        .filter(slot -> slot.use() == Use.LABEL && slot.name().equals(name))
        .findFirst();
  }

  private static String chosen(
      SpecEntry entry, Optional<String> evaluated, Map<String, Slot> labels) throws IOException {
    if (labels.isEmpty()) {
      throw new IOException(
          "%s has no answer that labels can be compared with; add labels with @Annotated"
              .formatted(entry.name()));
    }
    String node = evaluated.orElseGet(() -> labels.keySet().iterator().next());
    if (!labels.containsKey(node)) {
      throw new IOException(
          "%s has no answer '%s' with labels; %s"
              .formatted(entry.name(), node, Suggestion.among(node, labels.keySet(), "answers")));
    }
    return node;
  }

  private static Map<String, TeacherBody> bodies(
      SpecLoader loader, DistillationDescription distillation) throws IOException {
    Map<String, TeacherBody> bodies = new TreeMap<>();
    for (var total : distillation.teachers()) {
      NetworkDescription teacher = SpecSlots.network(loader.catalogue(), total.name());
      if (SpecSlots.isExternal(teacher)) {
        Map<String, String> columns = new TreeMap<>();
        for (String signal : teacher.outputs()) {
          columns.put(signal, "signal/" + SpecSlots.signalName(distillation, teacher, signal));
        }
        bodies.put(teacher.name(), new ColumnBody(columns));
      }
    }
    return bodies;
  }
}
