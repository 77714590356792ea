package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.distill4j.processor.emit.text.AlignedText;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.Match;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NodeSpec;

/** The table of losses in the Javadoc of a generated distiller. */
final class LossTable {

  private static final int NUMBERS = 3;
  private static final int MOST_ROWS = 1_000;

  private LossTable() {}

  static String of(ShapedDistillation distillation) {
    List<List<String>> losses = new ArrayList<>();
    losses.add(List.of("loss", "objective", "reads", "weight", "multiply-adds"));
    for (ShapedLoss shaped : listed(distillation)) {
      NodeSpec node = shaped.loss().loss().node();
      losses.add(
          List.of(
              node.name(),
              node.operation().type().name(),
              reads(distillation, shaped),
              shaped.loss().loss().weight().inWords(),
              shaped.cost().abbreviated()));
    }
    int more = distillation.losses().size() - MOST_ROWS;
    if (more > 0) {
      losses.add(List.of("... and " + more + " more", "", "", "", ""));
    }
    List<List<String>> trained =
        own(distillation, "trained with the student, not saved", "parameters", Match::parameters);
    List<List<String>> kept =
        own(distillation, "kept from step to step, not saved", "numbers", Match::state);
    return AlignedText.of(losses, NUMBERS)
        + (trained.isEmpty() ? "" : "\n\n" + AlignedText.of(trained, 2))
        + (kept.isEmpty() ? "" : "\n\n" + AlignedText.of(kept, 2))
        + live(distillation)
        + written(distillation);
  }

  /** Says which losses count on the student's own samples, if there are any. */
  private static String written(ShapedDistillation distillation) {
    return distillation
        .spec()
        .ownSamples()
        .map(
            own ->
                "\n\nIn a fraction of the batches, the student writes '%s' itself; there count: %s."
                    .formatted(
                        own.tokens().name(),
                        String.join(
                            ", ",
                            distillation.ofOwnSamples().stream()
                                .map(loss -> loss.loss().loss().node().name())
                                .toList())))
        .orElse("");
  }

  /** Says that nothing is recorded, if so. */
  private static String live(ShapedDistillation distillation) {
    if (distillation.spec().live().isPresent()) {
      return "\n\nThe values of the teachers are computed in each step; nothing is recorded.";
    }
    if (!distillation.spec().followsStudent()) {
      return "";
    }
    String teacher =
        distillation.spec().peers().isPresent()
            ? "The teacher is trained together with the student, by the same losses."
            : "The teacher is the moving average of the student.";
    return "\n\n" + teacher + "\nIts values are computed in each step; nothing is recorded.";
  }

  /** Returns the losses that the table lists; all are in the JSON beside the class. */
  private static List<ShapedLoss> listed(ShapedDistillation distillation) {
    List<ShapedLoss> losses = distillation.losses();
    return losses.subList(0, Math.min(MOST_ROWS, losses.size()));
  }

  private static String reads(ShapedDistillation distillation, ShapedLoss shaped) {
    List<String> reads = new ArrayList<>();
    for (int i = 0; i < shaped.adapters().size(); i++) {
      String through =
          shaped
              .adapters()
              .get(i)
              .map(adapter -> " through " + adapter.node().operation().type().name())
              .orElse("");
      reads.add(reading(distillation, shaped.loss().reads().get(i)) + through);
    }
    return String.join(", ", reads);
  }

  /** Returns the parameters or the state of the losses themselves; empty if there are none. */
  private static List<List<String>> own(
      ShapedDistillation distillation,
      String title,
      String what,
      Function<Match, Polynomial> number) {
    List<List<String>> rows = new ArrayList<>();
    for (ShapedLoss shaped : listed(distillation)) {
      NodeSpec node = shaped.loss().loss().node();
      add(node.name(), node, number.apply(shaped.match()), rows);
      shaped.adapters().stream()
          .flatMap(Optional::stream)
          .forEach(
              it ->
                  add(
                      node.name() + ": " + it.node().name(),
                      it.node(),
                      number.apply(it.match()),
                      rows));
    }
    if (!rows.isEmpty()) {
      rows.add(0, List.of(title, "operation", what));
    }
    return rows;
  }

  private static void add(String name, NodeSpec node, Polynomial number, List<List<String>> rows) {
    if (!number.equals(Polynomial.ZERO)) {
      rows.add(List.of(name, node.operation().type().name(), number.abbreviated()));
    }
  }

  private static String reading(ShapedDistillation distillation, ResolvedRead read) {
    String node = read.read().node();
    if (read.role() == Role.NONE && distillation.spec().isNumber(node)) {
      return "number of the example";
    }
    if (read.role() != Role.TEACHER) {
      return (read.role() == Role.NONE ? "label" : read.role().keyword()) + " " + node;
    }
    String teacher = ("teacher " + distillation.teacherNames().get(read.teacher())).strip();
    return read.read()
        .stochastic()
        .map(passes -> passes.passes() + " passes of " + teacher + " " + node)
        .orElse(teacher + " " + node);
  }
}
