package org.distill4j.processor.rules.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.StageSpec;
import org.distill4j.processor.spec.StochasticSpec;

/** Names must not be listed twice, and the same loss should not be declared twice. */
final class RepetitionRules {

  private final Problems problems;

  private RepetitionRules(Problems problems) {
    this.problems = problems;
  }

  static void check(DistillationSpec spec, Problems problems) {
    RepetitionRules rules = new RepetitionRules(problems);
    for (StageSpec stage : spec.stages()) {
      rules.checkMentions(stage.inWords(), stage.losses());
      rules.checkMentions(stage.inWords(), stage.freeze());
      rules.checkMentions(stage.inWords(), stage.train());
    }
    for (LossSpec loss : spec.losses()) {
      for (ReadSpec read : loss.node().reads()) {
        read.stochastic().ifPresent(it -> rules.checkPaths("'" + read.parameter() + "'", it));
      }
    }
  }

  /** Warns of losses that differ in their names and weights alone. */
  static void checkLosses(DistillationSpec spec, Problems problems) {
    new RepetitionRules(problems).checkLosses(spec.losses());
  }

  private void checkMentions(String owner, List<StageSpec.Mention> mentions) {
    Set<String> seen = new HashSet<>();
    mentions.forEach(it -> checkFirst(owner, it.name(), it.place(), seen));
  }

  private void checkPaths(String owner, StochasticSpec stochastic) {
    Set<String> seen = new HashSet<>();
    stochastic.at().forEach(it -> checkFirst(owner, it.path(), it.place(), seen));
  }

  private void checkFirst(String owner, String name, Place place, Set<String> seen) {
    if (!seen.add(name)) {
      problems.add(DiagnosticId.LISTED_TWICE, place, owner, name);
    }
  }

  private void checkLosses(List<LossSpec> losses) {
    Map<List<Object>, String> seen = new HashMap<>();
    for (LossSpec loss : losses) {
      NodeSpec node = loss.node();
      String before = seen.putIfAbsent(content(node), node.name());
      if (before != null) {
        problems.add(DiagnosticId.LOSS_TWICE, node.place(), before, node.name());
      }
    }
  }

  /** Returns all that distinguishes losses, besides their names and weights. */
  private static List<Object> content(NodeSpec node) {
    List<Object> content = new ArrayList<>(content(node.operation()));
    for (ReadSpec read : node.reads()) {
      content.add(read.node());
      content.add(read.role());
      content.add(read.teacher().map(it -> it.qualifiedName()));
      content.add(read.stochastic().map(it -> it.passes()));
      content.add(
          read.stochastic()
              .map(it -> it.at().stream().map(StochasticSpec.DropoutPath::path).toList()));
      content.add(read.rounds().map(it -> it.texts()));
      content.add(read.adapter().map(RepetitionRules::content));
    }
    return content;
  }

  private static List<Object> content(OperationUse use) {
    Map<String, Object> values = new HashMap<>();
    use.arguments().forEach((name, argument) -> values.put(name, argument.value()));
    return List.of(use.type().qualifiedName(), values);
  }
}
