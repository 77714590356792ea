package org.distill4j.runtime.loss.feature;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The overhaul of feature distillation (OFD, Heo et al. 2019, eq. 2 and 4): the squared difference
 * of the student's maps from t' = max(t, m), where t are the teacher's maps before their ReLU and m
 * is the margin of the channel, over the elements with s above t' or t' above 0; the sum divided by
 * the batch.
 *
 * <p>The margin is the mean of the channel's negative values. If it is measured, it is that of all
 * training batches, recent ones counting more, and 0 before the first; otherwise it is an input,
 * such as the one that follows from a batch normalisation before the maps.
 *
 * <p>State if measured: negativeSums and negativeShares [channels], the mean of the negative values
 * (0 for others) and their share. Inputs: teacher [batch, channels, height, width]; margins [batch,
 * channels] with equal rows, unless measured; student of the teacher's shape.
 *
 * @param channels the number of channels, at least 1
 * @param momentum the weight of a new batch in measured margins, above 0 and at most 1
 * @param measured true if the margins are measured, false if they are an input
 */
public record OverhaulLoss(int channels, double momentum, boolean measured) implements Layer {

  private static final String SUMS = "negativeSums";
  private static final String SHARES = "negativeShares";

  /** Checks the ranges. */
  public OverhaulLoss {
    Ranges.atLeastOne("channels", channels);
    Ranges.check("momentum", momentum, momentum > 0 && momentum <= 1, "above 0 and at most 1");
  }

  /** Creates a loss that measures the margins. */
  public OverhaulLoss(int channels, double momentum) {
    this(channels, momentum, true);
  }

  /** Returns the input with the student's maps. */
  private int student() {
    return measured ? 1 : 2;
  }

  @Override
  public List<Parameter> state() {
    if (!measured) {
      return List.of();
    }
    return List.of(
        new Parameter(SUMS, new long[] {channels}, Initialisation.constant(0)),
        new Parameter(SHARES, new long[] {channels}, Initialisation.constant(0)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(student());
    LossInputs.requireAlike(teacher, student);
    if (measured && pass.training() && !pass.frozen()) {
      follow(pass, teacher);
    }
    ElementKernels elements = pass.kernels().elements();
    INDArray target = target(pass, teacher);
    INDArray difference = pass.buffer("difference", student.shape());
    elements.copy(student, difference);
    elements.addScaled(-1, target, difference);
    INDArray above = pass.buffer("above", student.shape());
    elements.above(0, difference, above);
    elements.above(0, target, target);
    elements.add(target, above);
    elements.above(0, above, above);
    elements.multiply(above, difference, difference);
    return LossInputs.value(pass, elements.dot(difference, difference) / student.size(0));
  }

  /** Updates the statistics of the negative values. */
  private void follow(Pass pass, INDArray teacher) {
    ElementKernels elements = pass.kernels().elements();
    INDArray negative = pass.buffer("negative", teacher.shape());
    INDArray sums = pass.buffer("sums", channels);
    elements.scale(-1, teacher, negative);
    elements.apply(Elementwise.RELU, negative, negative);
    double each = momentum * channels / teacher.length();
    accumulate(pass, negative, sums);
    elements.scale(1 - momentum, pass.state(SUMS));
    elements.addScaled(-each, sums, pass.state(SUMS));
    elements.above(0, negative, negative);
    accumulate(pass, negative, sums);
    elements.scale(1 - momentum, pass.state(SHARES));
    elements.addScaled(each, sums, pass.state(SHARES));
  }

  private static void accumulate(Pass pass, INDArray maps, INDArray sums) {
    pass.kernels().elements().fill(0, sums);
    pass.kernels().channels().addSums(maps, sums);
  }

  /** max(t, m) as m + max(t - m, 0). */
  private INDArray target(Pass pass, INDArray teacher) {
    double[] margins = margins(pass);
    Kernels kernels = pass.kernels();
    INDArray shift = pass.buffer("margins", channels);
    HostArrays.assign(margins, shift);
    INDArray target = pass.buffer("target", teacher.shape());
    kernels.elements().copy(teacher, target);
    kernels.elements().scale(-1, shift);
    kernels.channels().addShift(shift, target);
    kernels.elements().apply(Elementwise.RELU, target, target);
    kernels.elements().scale(-1, shift);
    kernels.channels().addShift(shift, target);
    return target;
  }

  private double[] margins(Pass pass) {
    if (!measured) {
      double[] margins = new double[channels];
      pass.rows(1).read(0, margins);
      return margins;
    }
    double[] margins = HostArrays.doubles(pass.state(SUMS));
    double[] shares = HostArrays.doubles(pass.state(SHARES));
    for (int i = 0; i < channels; i++) {
      margins[i] = shares[i] == 0 ? 0 : margins[i] / shares[i];
    }
    return margins;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray difference = pass.buffer("difference", pass.shape(student()));
    LossInputs.passOn(pass, student(), outputGradient, 2.0 / difference.size(0), difference);
  }
}
