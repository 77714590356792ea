package org.distill4j.runtime.onnx;

import java.util.List;
import org.distill4j.runtime.onnx.OnnxGraph.Result;

/**
 * LSTM and GRU layers over the unmasked steps. ONNX knows padding at the end only, so the steps
 * that count are moved to the front, in their order, and the states back to their steps.
 */
public final class OnnxRecurrence {

  private final Tensor x;
  private final Tensor mask;
  private final Tensor order;
  private final Tensor lengths;
  private final Tensor places;

  /**
   * Prepares sequences.
   *
   * @param x [batch, steps, features], or [batch, clips, steps, features] without a mask
   * @param mask [batch, steps], or null if all steps count
   */
  public OnnxRecurrence(Tensor x, Tensor mask) {
    this.x = x;
    this.mask = mask;
    if (mask == null) {
      order = null;
      lengths = null;
      places = null;
      return;
    }
    OnnxGraph graph = x.graph();
    Tensor counts = mask.cast(TensorType.INT64);
    // Steps that count have the largest numbers, earlier ones larger ones.
    Tensor steps = x.length(1);
    Tensor keys = counts.times(steps).minus(x.range(1));
    order =
        graph
            .nodes(
                "TopK",
                Attributes.of("axis", 1).with("largest", 1).with("sorted", 1),
                List.of(
                    new Result(TensorType.INT64, mask.shape()),
                    new Result(TensorType.INT64, mask.shape())),
                keys,
                steps)
            .get(1);
    // A sequence without steps runs over a masked one, whose state is not used.
    lengths = counts.sum(1).squeeze(1).atLeast(1).cast(TensorType.INT32);
    places =
        graph
            .node(
                "CumSum", TensorType.INT64, mask.shape(), Attributes.NONE, counts, graph.integer(1))
            .plus(-1)
            .atLeast(0);
  }

  /** Returns the sequences as [batch, steps, features]; each clip is a sequence of its own. */
  public Tensor flat() {
    if (x.rank() == 3) {
      return x;
    }
    OnnxGraph graph = x.graph();
    Tensor lengths =
        Tensor.concat(0, List.of(graph.integers(-1), x.length(2), graph.integers(x.knownSize(3))));
    return x.reshape(lengths, -1, x.size(2), x.size(3));
  }

  /** Returns a value of {@link #flat} sequences as one of the clips. */
  public Tensor restored(Tensor value) {
    if (x.rank() == 3) {
      return value;
    }
    Tensor features = x.graph().integers(value.features());
    return value.rank() == 2
        ? value.reshape(
            Tensor.concat(0, List.of(x.length(0), x.length(1), features)),
            x.size(0),
            x.size(1),
            value.features())
        : value.reshape(
            Tensor.concat(0, List.of(x.length(0), x.length(1), x.length(2), features)),
            x.size(0),
            x.size(1),
            x.size(2),
            value.features());
  }

  /** The step of a recurrent layer. */
  public enum Cell {
    /** Our gates are stacked as input, forget, cell, output; those of ONNX as i, o, f, c. */
    LSTM(0, 3, 1, 2),
    /** Our gates are stacked as reset, update, new; those of ONNX as z, r, h. */
    GRU(1, 0, 2);

    @SuppressWarnings("ImmutableEnumChecker") // never written
    private final int[] gates;

    Cell(int... gates) {
      this.gates = gates;
    }

    /**
     * Returns the weights of a layer in the order of ONNX.
     *
     * @param pass the context of the layer
     * @param inputs the number of features that it reads
     * @param units the number of features of a state of each direction
     * @param directions the beginning of the names of the parameters of each direction, which end
     *     with W, R, InputBias and StateBias
     * @param biases the number of biases, 0 to 2
     */
    public Weights weights(
        ExportPass pass, int inputs, int units, List<String> directions, int biases) {
      int rows = gates.length * units;
      int count = directions.size();
      float[] input = new float[count * rows * inputs];
      float[] recurrent = new float[count * rows * units];
      float[] bias = new float[count * 2 * rows];
      for (int i = 0; i < count; i++) {
        String name = directions.get(i);
        transpose(pass.values(name + "W"), units, inputs, input, i * rows * inputs);
        transpose(pass.values(name + "R"), units, units, recurrent, i * rows * units);
        if (biases > 0) {
          transpose(pass.values(name + "InputBias"), units, 1, bias, i * 2 * rows);
        }
        if (biases > 1) {
          transpose(pass.values(name + "StateBias"), units, 1, bias, (i * 2 + 1) * rows);
        }
      }
      String role = "onnx " + directions.get(0);
      return new Weights(
          this,
          units,
          count,
          pass.weights(role + "W", input, count, rows, inputs),
          pass.weights(role + "R", recurrent, count, rows, units),
          pass.weights(role + "B", bias, count, 2L * rows));
    }

    /** (columns, gates units) -> (gates units, columns), with the gates in the order of ONNX */
    private void transpose(float[] from, int units, int columns, float[] to, int start) {
      int width = gates.length * units;
      for (int row = 0; row < width; row++) {
        int source = gates[row / units] * units + row % units;
        for (int column = 0; column < columns; column++) {
          to[start + row * columns + column] = from[column * width + source];
        }
      }
    }
  }

  /**
   * The weights of a layer, all directions side by side.
   *
   * @param cell the step
   * @param units the number of features of a state of each direction
   * @param directions the number of directions, 1 or 2
   * @param input [directions, gates units, features]
   * @param recurrent [directions, gates units, units]
   * @param bias [directions, 2 gates units], or null
   */
  public record Weights(
      Cell cell, int units, int directions, Tensor input, Tensor recurrent, Tensor bias) {

    long width() {
      return (long) directions * units;
    }
  }

  /**
   * The values of a layer.
   *
   * @param states [batch, steps, directions units], zero at masked steps
   * @param last the last states, [batch, directions units]
   * @param lastCells the last cells of an LSTM, [batch, directions units]; null for a GRU
   */
  public record Values(Tensor states, Tensor last, Tensor lastCells) {}

  /**
   * Adds a layer.
   *
   * @param sequences [batch, steps, features]
   * @param states the initial states, [batch, directions units], or null for zeros
   * @param cells the initial cells of an LSTM, [batch, directions units], or null for zeros
   */
  public Values run(Weights weights, Tensor sequences, Tensor states, Tensor cells) {
    boolean isLstm = weights.cell() == Cell.LSTM;
    long batch = sequences.size(0);
    Result last = new Result(TensorType.FLOAT, weights.directions(), batch, weights.units());
    Result all =
        new Result(
            TensorType.FLOAT, sequences.size(1), weights.directions(), batch, weights.units());
    Attributes attributes =
        Attributes.of("hidden_size", weights.units())
            .with("direction", weights.directions() == 2 ? "bidirectional" : "forward");
    Tensor packed = (mask == null ? sequences : sequences.steps(order)).transpose(1, 0, 2);
    Tensor initial = initial(weights, states);
    List<Tensor> results =
        isLstm
            ? sequences
                .graph()
                .nodes(
                    "LSTM",
                    attributes,
                    List.of(all, last, last),
                    packed,
                    weights.input(),
                    weights.recurrent(),
                    weights.bias(),
                    lengths,
                    initial,
                    initial(weights, cells))
            : sequences
                .graph()
                .nodes(
                    "GRU",
                    attributes.with("linear_before_reset", 1),
                    List.of(all, last),
                    packed,
                    weights.input(),
                    weights.recurrent(),
                    weights.bias(),
                    lengths,
                    initial);
    return new Values(
        unpacked(results.get(0), weights),
        kept(results.get(1), states, weights),
        isLstm ? kept(results.get(2), cells, weights) : null);
  }

  /** (batch, directions units) -> (directions, batch, units) */
  private static Tensor initial(Weights weights, Tensor states) {
    return states == null
        ? null
        : states.reshape(0, weights.directions(), weights.units()).transpose(1, 0, 2);
  }

  /** (steps, directions, batch, units) -> (batch, steps, directions units) */
  private Tensor unpacked(Tensor states, Weights weights) {
    Tensor steps = states.transpose(2, 0, 1, 3).reshape(0, 0, weights.width());
    return mask == null ? steps : steps.steps(places).times(mask.unsqueeze(-1));
  }

  /** (directions, batch, units) -> (batch, directions units), the initial ones without steps */
  private Tensor kept(Tensor last, Tensor initial, Weights weights) {
    Tensor joined = last.transpose(1, 0, 2).reshape(0, weights.width());
    if (mask == null) {
      return joined;
    }
    Tensor none = initial == null ? last.graph().number(0) : initial;
    return mask.max(1).isAbove(0.5).select(joined, none);
  }
}
