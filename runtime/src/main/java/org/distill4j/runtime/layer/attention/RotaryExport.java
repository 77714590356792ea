package org.distill4j.runtime.layer.attention;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;

/**
 * Rotary positions that are exported.
 *
 * @param layer the layer
 * @param x [batch, steps, features]
 */
record RotaryExport(RotaryPositionsLayer layer, Tensor x) {

  private long width() {
    return x.knownSize(-1) / layer.heads();
  }

  private int pairs() {
    return Math.toIntExact(layer.size() == 0 ? width() : layer.size()) / 2;
  }

  Tensor rotated() {
    // (batch, steps, features) -> (batch, steps, heads, width)
    Tensor split = x.reshape(0, 0, layer.heads(), width());
    Tensor turned = split.slice(-1, 0, 2L * pairs());
    Tensor first = part(turned, 0);
    Tensor second = part(turned, 1);
    Tensor cosines = waves(Math.PI / 2);
    Tensor sines = waves(0);
    Tensor left = first.times(cosines).minus(second.times(sines));
    Tensor right = second.times(cosines).plus(first.times(sines));
    List<Tensor> all = new ArrayList<>(List.of(joined(left, right)));
    if (2L * pairs() < width()) {
      all.add(split.slice(-1, 2L * pairs(), width()));
    }
    return Tensor.concat(-1, all).reshape(0, 0, x.features());
  }

  /** Returns the first or second feature of each pair, [batch, steps, heads, pairs]. */
  private Tensor part(Tensor turned, int which) {
    if (layer.interleaved()) {
      long heads = layer.heads();
      Tensor paired = turned.reshape(0, 0, heads * pairs(), 2);
      return paired.slice(-1, which, which + 1L).reshape(0, 0, heads, pairs());
    }
    return turned.slice(-1, (long) which * pairs(), (which + 1L) * pairs());
  }

  private Tensor joined(Tensor left, Tensor right) {
    if (!layer.interleaved()) {
      return Tensor.concat(-1, List.of(left, right));
    }
    Tensor paired = Tensor.concat(-1, List.of(left.unsqueeze(-1), right.unsqueeze(-1)));
    return paired.reshape(0, 0, layer.heads(), 2L * pairs());
  }

  /** Returns the sines of the shifted angles, [steps, 1, pairs]. */
  private Tensor waves(double shift) {
    double[] frequencies = new double[pairs()];
    double[] shifts = new double[pairs()];
    for (int pair = 0; pair < frequencies.length; pair++) {
      frequencies[pair] = Math.pow(layer.base(), -(double) pair / pairs());
      shifts[pair] = shift;
    }
    return OnnxRows.waves(x, frequencies, shifts).unsqueeze(1);
  }
}
