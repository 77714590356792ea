package org.distill4j.processor.rules.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.StageSpec;

/** Stages must have unique, valid names and train existing losses; every loss must be trained. */
final class StageRules {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private StageRules() {}

  static void check(DistillationSpec spec, Problems problems) {
    Set<String> names = new HashSet<>();
    for (StageSpec stage : spec.stages()) {
      if (!NAME.matcher(stage.name()).matches()) {
        problems.add(DiagnosticId.STAGE_NAME, stage.place(), stage.name());
      } else if (!names.add(stage.name())) {
        problems.add(DiagnosticId.STAGE_TWICE, stage.place(), spec.scheme(), stage.name());
      }
      if (stage.epochs() < 0) {
        problems.add(
            DiagnosticId.OUT_OF_RANGE,
            stage.place(),
            "The element 'epochs'",
            "Stage",
            "named '" + stage.name() + "'",
            stage.epochs(),
            "of at least 0");
      }
      checkLosses(spec, stage, problems);
    }
    for (LossSpec loss : spec.losses()) {
      String name = loss.node().name();
      boolean left = spec.stages().stream().noneMatch(stage -> stage.trains(name));
      if (left && !spec.stages().isEmpty() && !problems.haveErrors() && !trains(spec, loss)) {
        problems.add(DiagnosticId.LOSS_WITHOUT_STAGE, loss.node().place(), name);
      }
    }
  }

  /** Returns true if a loss trains a teacher, or the student before the distillation. */
  private static boolean trains(DistillationSpec spec, LossSpec loss) {
    return !spec.followsStudent()
        && loss.node().reads().stream()
            .noneMatch(read -> read.role().equals(Optional.of(Role.TEACHER)));
  }

  private static void checkLosses(DistillationSpec spec, StageSpec stage, Problems problems) {
    List<String> losses = spec.losses().stream().map(loss -> loss.node().name()).toList();
    for (StageSpec.Mention mention : stage.losses()) {
      if (!losses.contains(mention.name())) {
        problems.add(
            DiagnosticId.UNKNOWN_LOSS,
            mention.place(),
            stage.name(),
            mention.name(),
            spec.scheme(),
            Suggestion.among(mention.name(), losses));
      }
    }
  }
}
