package org.distill4j.processor.rules.spec;

import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Peers are two networks whose losses can be read in both directions. */
final class PeerRules {

  private final DistillationSpec.Mark peers;
  private final Problems problems;

  private PeerRules(DistillationSpec.Mark peers, Problems problems) {
    this.peers = peers;
    this.problems = problems;
  }

  static void check(DistillationSpec spec, Problems problems) {
    if (spec.followsStudent()) {
      checkTrained(spec, problems);
    }
    spec.peers().ifPresent(peers -> new PeerRules(peers, problems).check(spec));
  }

  /** Reports what needs teachers that are trained before the student. */
  private static void checkTrained(DistillationSpec spec, Problems problems) {
    String annotation = spec.peers().isPresent() ? "Peers" : "MovingAverage";
    String origin =
        spec.peers()
            .map(DistillationSpec.Mark::origin)
            .orElseGet(() -> spec.movingAverage().orElseThrow().origin());
    spec.live()
        .ifPresent(
            live ->
                problems.add(
                    DiagnosticId.LIVE_ANYWAY,
                    live.place(),
                    spec.scheme(),
                    annotation,
                    live.origin()));
    spec.initials().stream()
        .findFirst()
        .ifPresent(
            initial ->
                problems.add(
                    DiagnosticId.INITIAL_UNTRAINED,
                    initial.of().place(),
                    spec.scheme(),
                    annotation,
                    origin));
  }

  private void check(DistillationSpec spec) {
    String keep = "or remove @Peers from '" + peers.origin() + "'";
    if (spec.teachers().size() > 1) {
      report("several teachers", "each would need an own student", "Name one teacher, " + keep);
    }
    if (spec.movingAverage().isPresent()) {
      report(
          "@MovingAverage",
          "the teacher is either trained or an average",
          "Remove @MovingAverage, " + keep);
    }
    if (!spec.stages().isEmpty()) {
      report(
          "@Stage", "it names losses and nodes of the student alone", "Remove the stages, " + keep);
    }
    for (LossSpec loss : spec.losses()) {
      checkLoss(loss.node());
    }
  }

  private void report(String what, String why, String fix) {
    problems.add(DiagnosticId.PEERS_WITH, peers.place(), what, why, fix + ".");
  }

  private void checkLoss(NodeSpec loss) {
    if (loss.reads().stream().noneMatch(it -> it.role().equals(Optional.of(Role.TEACHER)))) {
      return;
    }
    for (ReadSpec read : loss.reads()) {
      read.adapter()
          .ifPresent(
              use ->
                  problems.add(
                      DiagnosticId.PEERS_ONE_WAY,
                      use.place(),
                      loss.name(),
                      "it reads '" + read.node() + "' through @" + use.type().name(),
                      "Make that operation a node of the network."));
      if (read.stochastic().isPresent()) {
        problems.add(
            DiagnosticId.PEERS_ONE_WAY,
            read.place(),
            loss.name(),
            "it reads '" + read.node() + "' in several passes, of the teacher alone",
            "Read its value in inference mode: remove @Stochastic.");
      }
    }
  }
}
