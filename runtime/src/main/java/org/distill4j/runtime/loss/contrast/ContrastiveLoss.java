package org.distill4j.runtime.loss.contrast;

import java.util.List;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.ExampleNumbers;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Contrastive representation distillation (CRD, Tian et al. 2020, eq. 17 and 18, with the memory of
 * their program). Features of each side become v = e / |e| with e = W x + b, both trained. Two
 * banks hold a vector of each example, one for each side. With m_0 the own entry of the other
 * side's bank, m_k those of K drawn examples, x_k = exp(m_k . v / T) / Z and c = K / examples, the
 * loss of a side is
 *
 * <pre>
 *   -log(x_0 / (x_0 + c + 1e-7)) - sum over k of log(c / (x_k + c + 1e-7)),
 * </pre>
 *
 * the mean over the batch; both sides are added. Z is the mean score of the first training batch
 * times the number of examples, a constant from then on. In each training step, the entries of the
 * batch become momentum old + (1 - momentum) v, normalised to length 1. No gradient enters the
 * banks or Z.
 *
 * <p>Parameters: studentW [units, narrow], studentB [units], teacherW [units, wide], teacherB
 * [units]. State: studentBank and teacherBank [examples, units], studentSum and teacherSum [1], 0
 * until they are estimated. Inputs: teacher [batch, wide], student [batch, narrow], the number of
 * each example from 0, [batch, 1]. An example without a number or with a negative one, such as one
 * of validation data, does not count; a number that the banks lack is refused.
 *
 * @param narrow the number of the student's features, at least 1
 * @param wide the number of the teacher's features, at least 1
 * @param units the number of features of an embedding, at least 1
 * @param examples the number of training examples, at least 2
 * @param negatives K, the number of examples that each one is compared with, at least 1
 * @param temperature T, above 0
 * @param momentum the weight of the old entries, between 0 and 1
 */
public record ContrastiveLoss(
    int narrow,
    int wide,
    int units,
    int examples,
    int negatives,
    double temperature,
    double momentum)
    implements Layer {

  /** Checks the ranges. */
  public ContrastiveLoss {
    Ranges.atLeastOne("narrow", narrow);
    Ranges.atLeastOne("wide", wide);
    Ranges.atLeastOne("units", units);
    Ranges.check("examples", examples, examples >= 2, "at least 2");
    Ranges.atLeastOne("negatives", negatives);
    Ranges.temperature(temperature);
    Ranges.check("momentum", momentum, momentum >= 0 && momentum <= 1, "between 0 and 1");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("studentW", units, narrow),
        Parameter.bias("studentB", units),
        Parameter.weight("teacherW", units, wide),
        Parameter.bias("teacherB", units));
  }

  @Override
  public List<Parameter> state() {
    Initialisation zero = Initialisation.constant(0);
    return List.of(
        new Parameter("studentBank", new long[] {examples, units}, zero),
        new Parameter("teacherBank", new long[] {examples, units}, zero),
        new Parameter("studentSum", new long[] {1}, zero),
        new Parameter("teacherSum", new long[] {1}, zero));
  }

  private ContrastSide student(Pass pass) {
    return new ContrastSide(this, pass, "student", 1);
  }

  private ContrastSide teacher(Pass pass) {
    return new ContrastSide(this, pass, "teacher", 0);
  }

  @Override
  public INDArray forward(Pass pass) {
    SplittableRandom drawn = pass.random();
    // The negatives of a step do not depend on whether the banks are new.
    SplittableRandom random = drawn.split();
    if (follows(pass) && pass.state("studentSum").getDouble(0) == 0) {
      student(pass).drawBank(drawn);
      teacher(pass).drawBank(drawn);
    }
    int[] own = own(pass);
    int[] contrast = new int[own.length * (negatives + 1)];
    for (int i = 0; i < contrast.length; i++) {
      int self = own[i / (negatives + 1)];
      int other = random.nextInt(examples - 1);
      boolean isOther = i % (negatives + 1) > 0;
      contrast[i] = isOther ? other + (self >= 0 && other >= self ? 1 : 0) : self;
    }
    return forward(pass, contrast);
  }

  private static boolean follows(Pass pass) {
    return pass.training() && !pass.frozen();
  }

  /** Returns the number of each example, or {@link RowKernels#NONE}. */
  private int[] own(Pass pass) {
    INDArray numbers = pass.input(2);
    LossInputs.requireEqualBatches(pass.input(0), pass.input(1));
    LossInputs.requireEqualBatches(numbers, pass.input(1));
    return ExampleNumbers.of(pass, 2, examples);
  }

  /** Computes the loss with given negatives. */
  INDArray forward(Pass pass, int[] contrast) {
    int[] own = own(pass);
    double[] counts = new double[own.length];
    int count = 0;
    for (int i = 0; i < own.length; i++) {
      counts[i] = own[i] < 0 ? 0 : 1;
      count += own[i] < 0 ? 0 : 1;
    }
    INDArray counted = pass.buffer("counted", own.length, 1);
    HostArrays.assign(counts, counted);
    ContrastSide student = student(pass);
    ContrastSide teacher = teacher(pass);
    student.embed();
    teacher.embed();
    double sum =
        student.value(teacher.bank(), contrast, counted, pass.state("studentSum").getDouble(0));
    sum += teacher.value(student.bank(), contrast, counted, pass.state("teacherSum").getDouble(0));
    return LossInputs.value(pass, sum / Math.max(1, count));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    double count = pass.kernels().elements().sum(pass.buffer("counted", pass.shape(1)[0], 1));
    double factor = outputGradient.getDouble(0) / Math.max(1, count);
    student(pass).backward(factor);
    teacher(pass).backward(factor);
    // Only a step changes the banks, so that a forward pass can be repeated.
    if (follows(pass)) {
      int[] own = own(pass);
      student(pass).follow(own);
      teacher(pass).follow(own);
    }
  }
}
