package org.distill4j.runtime.loss.answer;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
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
 * Temporal ensembling (Laine and Aila 2017, algorithm 2): with p = softmax(z) and the bank m of an
 * example after n steps, |p - m / (1 - decay^n)|^2 / classes, the mean over the batch. In each
 * training step, m becomes decay m + (1 - decay) p. No gradient enters the bank. An example without
 * a number, or without a step so far, contributes 0.
 *
 * <p>State: bank [examples, classes] and steps [examples], zero. Inputs: logits [batch, classes],
 * the number of each example from 0, [batch, 1].
 *
 * @param classes the number of classes, at least 1
 * @param examples the number of training examples, at least 1
 * @param decay the share of the average that is kept, at least 0 and below 1
 */
public record TemporalEnsemblingLoss(int classes, int examples, double decay) implements Layer {

  private static final String BANK = "bank";
  private static final String STEPS = "steps";

  /** Checks the ranges. */
  public TemporalEnsemblingLoss {
    Ranges.atLeastOne("classes", classes);
    Ranges.atLeastOne("examples", examples);
    Ranges.check("decay", decay, decay >= 0 && decay < 1, "at least 0 and below 1");
  }

  @Override
  public List<Parameter> state() {
    Initialisation zero = Initialisation.constant(0);
    return List.of(
        new Parameter(BANK, new long[] {examples, classes}, zero),
        new Parameter(STEPS, new long[] {examples}, zero));
  }

  private INDArray buffer(Pass pass, String role) {
    return pass.buffer(role, pass.shape(0)[0], classes);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray logits = pass.input(0);
    LossInputs.requireEqualBatches(pass.input(1), logits);
    int[] own = ExampleNumbers.of(pass, 1, examples);
    INDArray probabilities = buffer(pass, "probabilities");
    pass.kernels().rows().softmax(logits, null, probabilities);
    INDArray means = buffer(pass, "means");
    pass.kernels().rows().gather(pass.state(BANK), 0, own, means, 0, classes);
    double[] corrections = new double[own.length];
    double[] counted = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      double steps = own[i] < 0 ? 0 : pass.state(STEPS).getDouble(own[i]);
      counted[i] = steps > 0 ? 1 : 0;
      corrections[i] = steps > 0 ? 1 / (1 - Math.pow(decay, steps)) : 0;
    }
    INDArray factors = pass.buffer("factors", own.length, 1);
    HostArrays.assign(corrections, factors);
    pass.kernels().norms().scaleRows(factors, means);
    INDArray differences = buffer(pass, "differences");
    ElementKernels elements = pass.kernels().elements();
    elements.copy(probabilities, differences);
    HostArrays.assign(counted, factors);
    pass.kernels().norms().scaleRows(factors, differences);
    elements.addScaled(-1, means, differences);
    double length = elements.norm(differences);
    return LossInputs.value(pass, length * length / (own.length * (double) classes));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    ElementKernels elements = pass.kernels().elements();
    INDArray probabilities = buffer(pass, "probabilities");
    if (pass.needsInputGradient(0)) {
      INDArray slopes = buffer(pass, "slopes");
      double factor = 2 * outputGradient.getDouble(0) / (pass.shape(0)[0] * (double) classes);
      elements.scale(factor, buffer(pass, "differences"), slopes);
      pass.kernels().rows().softmaxGradient(probabilities, slopes, pass.inputGradient(0));
    }
    if (pass.training() && !pass.frozen()) {
      follow(pass, probabilities);
    }
  }

  /** Moves the entries of the batch; only a step does, so that a forward pass can be repeated. */
  private void follow(Pass pass, INDArray probabilities) {
    int[] own = ExampleNumbers.of(pass, 1, examples);
    INDArray bank = pass.state(BANK);
    INDArray changes = buffer(pass, "means");
    pass.kernels().rows().gather(bank, 0, own, changes, 0, classes);
    ElementKernels elements = pass.kernels().elements();
    elements.scale(-1, changes);
    elements.add(probabilities, changes);
    elements.scale(1 - decay, changes);
    pass.kernels().rows().addScattered(changes, own, bank);
    INDArray steps = pass.state(STEPS);
    for (int number : own) {
      if (number >= 0) {
        steps.putScalar(number, steps.getDouble(number) + 1);
      }
    }
  }
}
