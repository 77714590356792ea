package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.ChannelKernels;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link ChannelKernels} in plain ND4J. */
final class Nd4jChannels implements ChannelKernels {

  /** Reshapes to [batch, channels, rest]. */
  private static INDArray planes(INDArray array) {
    long batch = array.size(0);
    long channels = array.size(1);
    return array.reshape('c', batch, channels, array.length() / batch / channels);
  }

  /** Broadcasts a vector of channels to [batch, channels, rest]. */
  private static INDArray spread(INDArray vector, INDArray planes) {
    return vector.reshape('c', 1, vector.length(), 1).broadcast(planes.shape());
  }

  @Override
  public void addShift(INDArray shift, INDArray x) {
    INDArray planes = planes(x);
    planes.addi(spread(shift, planes));
  }

  @Override
  public void addSums(INDArray x, INDArray sums) {
    sums.addi(planes(x).sum(0, 2));
  }

  @Override
  public void moments(INDArray x, INDArray mean, INDArray variance) {
    INDArray planes = planes(x);
    mean.assign(planes.mean(0, 2));
    INDArray distance = planes.sub(spread(mean, planes));
    variance.assign(distance.muli(distance).mean(0, 2));
  }

  private static INDArray inverse(ChannelNorm norm) {
    return Transforms.sqrt(norm.variance().add(norm.epsilon()), false).rdivi(1);
  }

  @Override
  public void normalise(INDArray x, ChannelNorm norm, INDArray y) {
    INDArray planes = planes(x);
    INDArray value = planes.sub(spread(norm.mean(), planes));
    value.muli(spread(inverse(norm).muli(norm.gamma()), planes));
    planes(y).assign(value.addi(spread(norm.beta(), planes)));
  }

  @Override
  public void normaliseGradient(
      INDArray x,
      ChannelNorm norm,
      boolean ofBatch,
      INDArray dy,
      INDArray dgamma,
      INDArray dbeta,
      INDArray dx) {
    INDArray arriving = planes(dy);
    INDArray inverse = inverse(norm);
    INDArray standard = planes(x).sub(spread(norm.mean(), arriving));
    standard.muli(spread(inverse, arriving));
    INDArray gammaPart = standard.mul(arriving).sum(0, 2);
    INDArray betaPart = arriving.sum(0, 2);
    dgamma.addi(gammaPart);
    dbeta.addi(betaPart);
    if (dx == null) {
      return;
    }
    INDArray gradient = arriving.dup('c');
    if (ofBatch) {
      double count = (double) x.length() / gammaPart.length();
      standard.muli(spread(gammaPart.divi(count), arriving));
      gradient.subi(standard).subi(spread(betaPart.divi(count), arriving));
    }
    planes(dx).assign(gradient.muli(spread(inverse.mul(norm.gamma()), arriving)));
  }
}
