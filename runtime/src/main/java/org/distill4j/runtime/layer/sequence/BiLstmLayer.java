package org.distill4j.runtime.layer.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.kernel.array.Packing;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRecurrence;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockLstm;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A bidirectional LSTM over the unmasked steps: the directions start at the first and the last word
 * of each example, independent of padding. From [batch, steps, inputs] to [batch, steps, 2 units],
 * zero at masked steps, or to [batch, 2 units], the last state of each direction, zero if there is
 * none. The forward states come first. The frames of each clip are sequences of their own: from
 * [batch, clips, frames, inputs] to [batch, clips, frames, 2 units] or [batch, clips, 2 units].
 *
 * <p>Parameters, for each direction ("forward", "backward"): W [inputs, 4 units] and R [units, 4
 * units], Xavier-uniform; two biases [4 units], zero. Gates are stacked in the order input, forget,
 * cell, output.
 *
 * @param inputs the number of features of a step, at least 1
 * @param units the number of features of each direction, at least 1
 * @param keep the states that are returned: all, or the last of each direction
 */
public record BiLstmLayer(int inputs, int units, Keep keep)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public BiLstmLayer {
    Require.positive("inputs", inputs);
    Require.positive("units", units);
    if (keep != Keep.ALL && keep != Keep.LAST) {
      throw new IllegalArgumentException("keep must be ALL or LAST, but is " + keep);
    }
  }

  private LstmDirection direction(boolean reversed) {
    return new LstmDirection(inputs, units, keep, reversed);
  }

  @Override
  public List<Parameter> parameters() {
    return Stream.of(direction(false), direction(true))
        .flatMap(direction -> direction.parameters().stream())
        .toList();
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    if (x.rank() != 4) {
      Require.sequence(this, x);
    }
    Require.features(this, x, inputs);
    INDArray y = pass.buffer("y", shape(x));
    for (LstmDirection direction : List.of(direction(false), direction(true))) {
      direction.forward(pass, packing(pass, direction), y);
    }
    return y;
  }

  private long[] shape(INDArray x) {
    long[] all = Require.withFeatures(x, 2L * units);
    if (keep == Keep.ALL) {
      return all;
    }
    long[] last = Arrays.copyOf(all, all.length - 1);
    last[last.length - 1] = 2L * units;
    return last;
  }

  /**
   * Packs the sequences. All frames of a clip count, since the mask is over clips, each of which is
   * a sequence.
   */
  private static Packing packing(Pass pass, LstmDirection direction) {
    INDArray x = pass.input(0);
    int steps = Math.toIntExact(x.size(-2));
    int sequences = Math.toIntExact(x.length() / x.size(-1)) / steps;
    INDArray mask = x.rank() == 4 ? null : pass.mask(0);
    return Packing.of(mask, sequences, steps, direction.isReversed());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    for (LstmDirection direction : List.of(direction(false), direction(true))) {
      direction.backward(pass, packing(pass, direction), outputGradient);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, inputs);
    OnnxRecurrence sequences = new OnnxRecurrence(x, x.rank() == 4 ? null : pass.mask(0));
    OnnxRecurrence.Weights weights =
        OnnxRecurrence.Cell.LSTM.weights(pass, inputs, units, List.of("forward", "backward"), 2);
    OnnxRecurrence.Values values = sequences.run(weights, sequences.flat(), null, null);
    return sequences.restored(keep == Keep.ALL ? values.states() : values.last());
  }

  @Override
  public void replace(StockPass pass) {
    pass.requireRank(3);
    StockLstm.bidirectional(pass, inputs, units, keep == Keep.LAST);
  }
}
