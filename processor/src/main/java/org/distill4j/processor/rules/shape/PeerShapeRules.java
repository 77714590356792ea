package org.distill4j.processor.rules.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.ReadSpec;

/** Losses of peers read as many values of both, of equal kinds and sizes. */
final class PeerShapeRules {

  private PeerShapeRules() {}

  static void check(ShapedDistillation distillation, Problems problems) {
    distillation
        .spec()
        .peers()
        .filter(peers -> distillation.teachers().get(0).graph().spec().isExternal())
        .ifPresent(
            peers ->
                problems.add(
                    DiagnosticId.PEERS_WITH,
                    peers.place(),
                    "@External",
                    "'%s' cannot be trained"
                        .formatted(distillation.spec().teachers().get(0).simpleName()),
                    "Name a @Network as the teacher, or remove @Peers from '%s'."
                        .formatted(peers.origin())));
    if (distillation.spec().peers().isPresent()) {
      distillation.losses().forEach(loss -> check(loss, problems));
    }
  }

  private static void check(ShapedLoss loss, Problems problems) {
    int[] ofTeacher = places(loss, Role.TEACHER);
    int[] ofStudent = places(loss, Role.STUDENT);
    if (ofTeacher.length == 0) {
      return;
    }
    if (!values(loss, Role.TEACHER).equals(values(loss, Role.STUDENT))) {
      problems.add(
          DiagnosticId.PEERS_ONE_WAY,
          loss.loss().loss().node().place(),
          loss.loss().loss().node().name(),
          "it reads %s of the teacher and %s of the student"
              .formatted(nodes(ofTeacher.length), nodes(ofStudent.length)),
          "Read as many nodes of both, round by round.");
      return;
    }
    for (int i = 0; i < ofTeacher.length; i++) {
      ResolvedRead teacher = loss.loss().reads().get(ofTeacher[i]);
      ResolvedRead student = loss.loss().reads().get(ofStudent[i]);
      Shape theirs = loss.match().operands().get(ofTeacher[i]);
      Shape own = loss.match().operands().get(ofStudent[i]);
      if (!theirs.equals(own) || !teacher.read().kind().equals(student.read().kind())) {
        problems.add(
            DiagnosticId.PEERS_ONE_WAY,
            student.read().place(),
            loss.loss().loss().node().name(),
            "'%s' of the teacher is %s%s, but '%s' of the student is %s%s"
                .formatted(
                    teacher.read().node(),
                    teacher.read().kind().name(),
                    theirs,
                    student.read().node(),
                    student.read().kind().name(),
                    own),
            "Read nodes of equal kinds and sizes.");
      }
    }
  }

  /** Returns the numbers of values that are swapped: of each parameter in a mean over rounds. */
  private static List<Integer> values(ShapedLoss loss, Role role) {
    if (loss.values().isEmpty()) {
      return List.of(places(loss, role).length);
    }
    List<ReadSpec> parameters = loss.loss().loss().node().reads();
    return IntStream.range(0, parameters.size())
        .filter(i -> parameters.get(i).role().equals(Optional.of(role)))
        .mapToObj(loss.values()::get)
        .toList();
  }

  private static String nodes(int count) {
    return count == 1 ? "1 node" : count + " nodes";
  }

  private static int[] places(ShapedLoss loss, Role role) {
    List<ResolvedRead> reads = loss.loss().reads();
    return IntStream.range(0, reads.size()).filter(i -> reads.get(i).role() == role).toArray();
  }
}
