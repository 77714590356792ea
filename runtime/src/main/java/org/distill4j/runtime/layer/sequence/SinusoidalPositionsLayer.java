package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.AddedComponent;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adds fixed waves to each step (Vaswani et al. 2017, section 3.5): y[t, j] = x[t, j] + p[t, j]
 * with p[t, j] = sin((t + first - 1) / base^(2 floor(j / 2) / features)) for even j, and cos of the
 * same for odd j. Accepts [batch, steps, features] and keeps it. No parameters.
 *
 * @param base the base of the wave lengths, above 1
 * @param first the number of the first step, at least 1
 */
public record SinusoidalPositionsLayer(double base, @AddedComponent("1") int first)
    implements Layer, Exportable {

  /** Checks the base and the first number. */
  public SinusoidalPositionsLayer {
    Require.positive("first", first);
    if (!(base > 1 && base < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("base must be above 1 and finite, but is " + base);
    }
  }

  /** Creates positions that begin with the first. */
  public SinusoidalPositionsLayer(double base) {
    this(base, 1);
  }

  /** The rows of the longest batch so far. */
  private static final class Waves {
    private INDArray rows;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    int offset = first - 1;
    INDArray rows = waves(pass, offset + x.size(1), x.size(2));
    return StepTable.add(pass, this, Shapes.rows(rows, offset, offset + x.size(1)));
  }

  private INDArray waves(Pass pass, long steps, long features) {
    Waves waves = pass.workspace(Waves.class, Waves::new);
    if (waves.rows == null || waves.rows.size(0) < steps) {
      double[] values = new double[Math.toIntExact(steps * features)];
      for (int i = 0; i < values.length; i++) {
        int step = (int) (i / features);
        int column = (int) (i % features);
        double angle = step / Math.pow(base, (double) (column - column % 2) / features);
        values[i] = column % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
      }
      waves.rows = pass.buffer("waves", steps, features);
      HostArrays.assign(values, waves.rows);
    }
    return waves.rows;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    StepTable.backward(pass, outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    double[] frequencies = new double[Math.toIntExact(x.knownSize(-1))];
    double[] shifts = new double[frequencies.length];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = Math.pow(base, -(double) (i - i % 2) / frequencies.length);
      shifts[i] = (first - 1) * frequencies[i] + (i % 2 == 0 ? 0 : Math.PI / 2);
    }
    return x.plus(OnnxRows.waves(x, frequencies, shifts));
  }
}
