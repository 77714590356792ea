package org.distill4j.runtime.golden;

import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.StandardisedDistillationLoss;
import org.distill4j.runtime.loss.feature.ChannelWiseLoss;
import org.distill4j.runtime.loss.relation.SimilarityPreservingLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Published objectives with one teacher and one student input, against their official code. */
final class ObjectiveGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "channel_wise", one -> features(one, new ChannelWiseLoss(one.hyper("T"))),
          "dist", ObjectiveGolden::dist,
          "logit_standardisation",
              one -> logits(one, new StandardisedDistillationLoss(one.hyper("T"))),
          "similarity_preserving", one -> features(one, new SimilarityPreservingLoss()));

  private ObjectiveGolden() {}

  private static void features(GoldenCase one, Layer loss) {
    check(one, loss, "teacher", "student");
  }

  private static void logits(GoldenCase one, Layer loss) {
    check(one, loss, "teacher_logits", "student_logits");
  }

  private static void check(GoldenCase one, Layer loss, String teacher, String student) {
    LayerRun run = run(one, loss, teacher, student);
    one.check("loss", run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient(student, run.inputGradient(1));
  }

  private static LayerRun run(GoldenCase one, Layer loss, String teacher, String student) {
    return new LayerRun(loss, true)
        .input(one.tensor(teacher), null, false)
        .input(one.tensor(student), null, true);
  }

  private static void dist(GoldenCase one) {
    double temperature = one.hyper("T");
    logits(one, new DistLoss(one.hyper("beta"), one.hyper("gamma"), temperature));
    double squared = temperature * temperature;
    one.check("inter", distLoss(one, new DistLoss(1, 0, temperature)) / squared);
    one.check("intra", distLoss(one, new DistLoss(0, 1, temperature)) / squared);
  }

  private static double distLoss(GoldenCase one, DistLoss loss) {
    return run(one, loss, "teacher_logits", "student_logits").forward().getDouble(0);
  }
}
