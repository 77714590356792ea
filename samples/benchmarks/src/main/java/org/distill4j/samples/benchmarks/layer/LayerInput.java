package org.distill4j.samples.benchmarks.layer;

import java.util.Random;
import org.bytedeco.pytorch.Tensor;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.benchmarks.torch.Torch;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An input of a layer in both libraries. */
interface LayerInput {

  /** Returns the array of distill4j. */
  INDArray array();

  /** Returns the mask, or null. */
  default INDArray mask() {
    return null;
  }

  /** Returns true if the gradient is computed. */
  boolean wanted();

  /** Returns the tensor of libtorch. */
  Tensor tensor();

  /** An input of numbers. */
  record Values(float[] values, boolean wanted, long... shape) implements LayerInput {

    static Values drawn(long seed, boolean wanted, long... shape) {
      return new Values(Drawn.normal(seed, shape), wanted, shape);
    }

    @Override
    public INDArray array() {
      return Drawn.array(values, shape);
    }

    @Override
    public Tensor tensor() {
      return Torch.tensor(values, shape).requires_grad_(wanted);
    }
  }

  /** An input of word indices. */
  record Words(int[] values, long... shape) implements LayerInput {

    @Override
    public INDArray array() {
      return Nd4j.createFromArray(values).reshape('c', shape);
    }

    @Override
    public boolean wanted() {
      return false;
    }

    @Override
    public Tensor tensor() {
      return Torch.indices(values, shape);
    }
  }

  /** An input of sequences of different lengths, the longest first. */
  record Sequences(Values padded, int[] lengths) implements LayerInput {

    static Sequences drawn(long seed, int least, long... shape) {
      int steps = (int) shape[1];
      int[] lengths = new Random(seed).ints(shape[0], least, steps + 1).toArray();
      lengths[0] = steps;
      return new Sequences(Values.drawn(seed, true, shape), lengths);
    }

    @Override
    public INDArray array() {
      return padded.array();
    }

    @Override
    public INDArray mask() {
      INDArray mask = Nd4j.zeros(DataType.FLOAT, lengths.length, padded.shape()[1]);
      for (int i = 0; i < lengths.length; i++) {
        for (int step = 0; step < lengths[i]; step++) {
          mask.putScalar(i, step, 1);
        }
      }
      return mask;
    }

    @Override
    public boolean wanted() {
      return true;
    }

    @Override
    public Tensor tensor() {
      return padded.tensor();
    }
  }
}
