package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.ListNet;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * ListNet over a sublist of the answers: the cross-entropy -sum softmax(teacher) log
 * softmax(student), both over the list, the mean over the batch (Cao et al. 2007; ranking
 * distillation, CVPR 2024, eq. 7).
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], both raw logits. Answers outside
 * the list have no gradient.
 *
 * @param sampling the selection of the answers that are ranked
 * @param hot the length of the hot list: the teacher's best answers
 * @param cold the length of the cold list, drawn from the rest at each step
 * @param decay the decay of the probability of a cold answer with its rank, at least 0
 */
public record ListNetLoss(Sampling sampling, int hot, int cold, double decay)
    implements ListwiseLoss {

  /** Checks the ranges. */
  public ListNetLoss {
    new Sublists(sampling, hot, cold, decay);
  }

  @Override
  public INDArray forward(Pass pass) {
    return sampling == Sampling.FULL ? fullList(pass) : ListwiseLoss.super.forward(pass);
  }

  @Override
  public ListLoss list() {
    return new ListNet(0);
  }

  /** Returns 0 for all answers, which need no order, otherwise 1. */
  @Override
  public int preparedInputs() {
    return sampling == Sampling.FULL ? 0 : 1;
  }

  /** Ranks all answers without sorting them, by the kernels of rows. */
  private static INDArray fullList(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireEqualShapes("teacher", teacher, "student", student);
    RowKernels rows = pass.kernels().rows();
    INDArray target = pass.buffer("target", teacher.shape());
    rows.softmax(teacher, null, target);
    INDArray logs = pass.buffer("log softmax", student.shape());
    rows.logSoftmax(1, student, logs);
    INDArray gradient = pass.buffer("gradient", student.shape());
    return LossInputs.value(pass, rows.crossEntropy(logs, target, gradient));
  }
}
