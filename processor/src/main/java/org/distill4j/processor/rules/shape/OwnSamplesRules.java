package org.distill4j.processor.rules.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.Operand;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.OwnSamplesSpec;
import org.distill4j.processor.spec.StageSpec.Mention;

/** A student that writes sequences reads no later steps, and its teacher reads what it writes. */
final class OwnSamplesRules {

  private final ShapedDistillation distillation;
  private final ShapedNetwork student;
  private final OwnSamplesSpec own;
  private final Problems problems;

  private OwnSamplesRules(ShapedDistillation distillation, OwnSamplesSpec own, Problems problems) {
    this.distillation = distillation;
    this.student = distillation.student();
    this.own = own;
    this.problems = problems;
  }

  static void check(ShapedDistillation distillation, Problems problems) {
    distillation
        .spec()
        .ownSamples()
        .ifPresent(own -> new OwnSamplesRules(distillation, own, problems).check());
  }

  private void check() {
    DistillationSpec spec = distillation.spec();
    if (spec.live().isEmpty() && !spec.followsStudent()) {
      problems.add(DiagnosticId.OWN_SAMPLES_RECORDED, own.place(), own.origin());
    }
    if (spec.peers().isPresent()) {
      problems.add(
          DiagnosticId.PEERS_WITH,
          own.place(),
          "@OwnSamples",
          "a peer would learn from its labels on sequences that they do not belong to",
          "Remove one of the two annotations.");
    }
    if (distillation.ofOwnSamples().isEmpty()) {
      problems.add(
          DiagnosticId.OWN_SAMPLES_TEACH_NOTHING,
          own.place(),
          spec.scheme(),
          own.scores().name(),
          own.origin());
    }
    boolean named = checkTokens();
    if (checkScores() && named) {
      checkSteps();
      distillation.ofOwnSamples().forEach(this::checkTeachers);
    }
  }

  private boolean checkTokens() {
    Set<String> inputs = new TreeSet<>();
    for (InputSpec input : student.graph().inputs()) {
      if (input.kind().axes().size() == 1 && !input.kind().varying().isEmpty()) {
        inputs.add(input.name());
      }
    }
    return inputs.contains(own.tokens().name())
        || report(own.tokens(), "tokens", "an input of one token for each step", inputs);
  }

  private boolean checkScores() {
    Set<String> answers = new TreeSet<>();
    for (String path : student.paths()) {
      if (student.operand(path).filter(OwnSamplesRules::isScores).isPresent()) {
        answers.add(path);
      }
    }
    return answers.contains(own.scores().name())
        || report(own.scores(), "scores", "a node with scores of each step", answers);
  }

  private static boolean isScores(Operand operand) {
    KindType kind = operand.kind();
    return kind.role() == KindType.Role.ANSWER
        && kind.axes().size() == 2
        && kind.varying().contains(kind.axes().get(0));
  }

  private boolean report(Mention mention, String element, String what, Set<String> known) {
    problems.add(
        DiagnosticId.OWN_SAMPLES_NODE,
        mention.place(),
        mention.name(),
        element,
        student.graph().spec().name(),
        what,
        Suggestion.among(mention.name(), known));
    return false;
  }

  private void checkSteps() {
    Optional<LaterSteps.Found> found =
        new LaterSteps(student, own.tokens().name()).before(student.name(own.scores().name()));
    found.ifPresent(
        it ->
            problems.add(
                DiagnosticId.OWN_SAMPLES_LATER,
                own.scores().place(),
                own.scores().name(),
                it.node(),
                it.reason(),
                it.fix()));
  }

  private void checkTeachers(ShapedLoss loss) {
    List<ResolvedRead> reads =
        loss.loss().reads().stream().filter(read -> read.role() == Role.TEACHER).toList();
    for (ResolvedRead read : reads) {
      ShapedNetwork teacher = distillation.teachers().get(read.teacher());
      if (teacher.graph().input(own.tokens().name()).filter(it -> !it.signal()).isEmpty()) {
        problems.add(
            DiagnosticId.OWN_SAMPLES_UNREAD,
            own.tokens().place(),
            own.tokens().name(),
            teacher.graph().spec().name(),
            read.read().node(),
            loss.loss().loss().node().name());
        return;
      }
    }
  }
}
