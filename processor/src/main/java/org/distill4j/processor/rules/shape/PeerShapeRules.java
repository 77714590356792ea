package org.distill4j.processor.rules.shape;

import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;

/** The values that losses of peers read of both have equal kinds and sizes. */
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
    for (int i = 0; i < Math.min(ofTeacher.length, ofStudent.length); i++) {
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

  private static int[] places(ShapedLoss loss, Role role) {
    List<ResolvedRead> reads = loss.loss().reads();
    return IntStream.range(0, reads.size()).filter(i -> reads.get(i).role() == role).toArray();
  }
}
