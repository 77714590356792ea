package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.runtime.loss.candidate.PairwiseHingeLoss;
import org.distill4j.runtime.loss.candidate.PairwiseLogisticLoss;
import org.distill4j.runtime.loss.candidate.TopAnswersLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of the teacher's best answers, which the cases give as recorded values. */
final class CandidateGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "pairwise_logistic",
          one -> check(one, new PairwiseLogisticLoss(9)),
          "pairwise_hinge",
          CandidateGolden::hinge,
          "topk_remaining_mass",
          one -> check(one, new TopAnswersLoss(9, one.hyper("T"), isRest(one))));

  private CandidateGolden() {}

  private static boolean isRest(GoldenCase one) {
    return one.json().at("/hyper/missing").asText().equals("remaining");
  }

  private static void hinge(GoldenCase one) {
    JsonNode margin = one.json().at("/hyper/margin");
    check(one, new PairwiseHingeLoss(9, margin.asDouble(0), margin.isNull()));
  }

  private static void check(GoldenCase one, Preparable loss) {
    INDArray candidates = Nd4j.concat(2, one.tensor("teacher_ids"), one.tensor("teacher_logprobs"));
    INDArray mask = one.json().get("inputs").has("mask") ? one.tensor("mask") : null;
    Layer prepared = loss.prepared();
    LayerRun run =
        new LayerRun(prepared, true)
            .input(candidates.dup('c'), mask, false)
            .input(one.tensor("student_logits"), mask, true);
    one.check("loss", run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient("student_logits", run.inputGradient(1));
    one.informative("pairs", "tokens");
  }
}
