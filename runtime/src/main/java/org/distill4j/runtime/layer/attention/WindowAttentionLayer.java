package org.distill4j.runtime.layer.attention;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels.PairBias;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Multi-head attention within windows of consecutive steps (Liu et al. 2021, equation 4): queries
 * and keys [batch, steps, features], values [batch, steps, value features], to [batch, steps, value
 * features]. For each head, y_i = sum_j softmax_j(q_i . k_j / sqrt(size) + w_p(i, j)) v_j over the
 * unmasked steps j of the window of i. The windows are equally long; each has leading steps and
 * then frames of rows and columns, and p is the place of two steps in the table of relative
 * positions. Without a bias, w is 0 and a window may have any length.
 *
 * <p>Parameter: w [heads, places], zero, with (2 frames - 1) (2 rows - 1) (2 columns - 1) + leading
 * (leading + 2) places; none without a bias.
 *
 * @param heads the number of heads, at least 1; it divides both numbers of features
 * @param windows the number of windows, at least 1
 * @param bias true for relative positions
 * @param frames the largest number of frames of a window, at least 1
 * @param rows the number of rows of a window, at least 1
 * @param columns the number of columns of a window, at least 1
 * @param leading the number of leading steps of a window, at least 0
 * @param dropout the probability that a weight is set to zero in training, at least 0 and below 1
 */
public record WindowAttentionLayer(
    int heads,
    int windows,
    boolean bias,
    int frames,
    int rows,
    int columns,
    int leading,
    double dropout)
    implements Layer, Exportable {

  /** Checks the hyperparameters. */
  public WindowAttentionLayer {
    Heads.check(heads, 0);
    Require.positive("windows", windows);
    Require.positive("frames", frames);
    Require.positive("rows", rows);
    Require.positive("columns", columns);
    Require.rate("dropout", dropout);
    if (leading < 0) {
      throw new IllegalArgumentException("leading must be at least 0, but is " + leading);
    }
  }

  private GridPlaces grid() {
    return new GridPlaces(frames, rows, columns, leading);
  }

  @Override
  public List<Parameter> parameters() {
    return bias
        ? List.of(
            new Parameter("w", new long[] {heads, grid().count()}, Initialisation.constant(0)))
        : List.of();
  }

  private AttentionRule rule(Pass pass) {
    AttentionRule rule = Heads.rule(pass, heads, 0, false, true);
    return pass.training() && dropout > 0
        ? rule.withDropout(dropout, pass.random().nextLong())
        : rule;
  }

  /** (batch, steps, ...) -> (batch windows, steps / windows, ...) */
  private INDArray folded(INDArray x) {
    if (x == null) {
      return null;
    }
    long[] shape = x.shape().clone();
    shape[0] *= windows;
    shape[1] /= windows;
    return x.reshape('c', shape);
  }

  private AttentionArrays arrays(Pass pass) {
    INDArray query = pass.input(0);
    INDArray key = pass.input(1);
    INDArray value = pass.input(2);
    Heads.check(this, heads, query, key);
    Require.sequence(this, value);
    boolean equal = query.size(1) == key.size(1) && key.size(1) == value.size(1);
    if (!equal || query.size(1) % windows != 0 || value.size(2) % heads != 0) {
      throw new IllegalArgumentException(
          "%s reads as many queries, keys and values, in equal windows, but they are %s, %s and %s"
              .formatted(
                  this,
                  Arrays.toString(query.shape()),
                  Arrays.toString(key.shape()),
                  Arrays.toString(value.shape())));
    }
    return new AttentionArrays(
        folded(query), folded(key), folded(value), null, folded(pass.mask(1)));
  }

  /** The places of a window, which a node keeps. */
  private static final class Places {
    private int[] values = new int[0];
  }

  private PairBias table(Pass pass, AttentionArrays arrays) {
    Places kept = pass.workspace(Places.class, Places::new);
    if (kept.values.length != arrays.keys() * arrays.keys()) {
      kept.values = grid().of(arrays.keys());
    }
    return new PairBias(kept.values, pass.parameter("w"));
  }

  @Override
  public INDArray forward(Pass pass) {
    AttentionArrays arrays = arrays(pass);
    INDArray y = pass.buffer("y", pass.shape(0)[0], pass.shape(0)[1], arrays.valueFeatures());
    if (bias) {
      pass.kernels().attention().biased(arrays, table(pass, arrays), rule(pass), folded(y));
    } else {
      pass.kernels().attention().attend(arrays, rule(pass), folded(y));
    }
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    AttentionArrays arrays = arrays(pass);
    INDArray dy = folded(outputGradient);
    INDArray dQuery = folded(Heads.gradient(pass, 0));
    INDArray dKey = folded(Heads.gradient(pass, 1));
    INDArray dValue = folded(Heads.gradient(pass, 2));
    if (bias) {
      INDArray dTable = pass.frozen() ? null : pass.gradient("w");
      pass.kernels()
          .attention()
          .biasedGradient(
              arrays, table(pass, arrays), rule(pass), dy, dQuery, dKey, dValue, dTable);
    } else {
      pass.kernels().attention().attendGradient(arrays, rule(pass), dy, dQuery, dKey, dValue);
    }
  }

  /** Windows are an axis of their own, so the number of steps may stay open. */
  @Override
  public Tensor export(ExportPass pass) {
    Tensor query = split(pass.input(0));
    Tensor key = split(pass.input(1));
    Tensor scores = query.matMul(key.transpose(0, 1, 2, 4, 3)).times(Heads.scale(0, query));
    if (bias) {
      scores = scores.plus(exportedBias(pass));
    }
    Tensor mask = pass.mask(1);
    Tensor allowed = mask == null ? null : mask.reshape(0, windows, -1).unsqueeze(2).unsqueeze(2);
    Tensor value = pass.input(2);
    Tensor sums = OnnxRows.softmax(scores, allowed).matMul(split(value));
    return sums.transpose(0, 1, 3, 2, 4).reshape(0, -1, value.knownSize(-1));
  }

  /** (batch, steps, features) -> (batch, windows, heads, steps of a window, size) */
  private Tensor split(Tensor x) {
    long size = x.knownSize(-1) / heads;
    return x.reshape(0, windows, -1, heads, size).transpose(0, 1, 3, 2, 4);
  }

  private Tensor exportedBias(ExportPass pass) {
    int each = Math.toIntExact(pass.input(0).knownSize(1) / windows);
    long[] places = Arrays.stream(grid().of(each)).asLongStream().toArray();
    return pass.parameter("w")
        .transpose(1, 0)
        .rows(pass.graph().integers(places))
        .transpose(1, 0)
        .reshape(heads, each, each);
  }
}
