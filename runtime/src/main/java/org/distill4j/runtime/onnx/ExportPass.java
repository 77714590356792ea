package org.distill4j.runtime.onnx;

/** The context of an {@link Exportable}: the inputs, masks and parameters of one node. */
public interface ExportPass {

  /** Returns the graph, for constants and operations that {@link Tensor} has no method for. */
  OnnxGraph graph();

  /** Returns the number of inputs. */
  int inputs();

  /** Returns input i as floats: [batch, ...]. */
  Tensor input(int i);

  /**
   * Returns input i as floats with a known number of features, the length of the last axis.
   *
   * @throws NotExportableException if the input has another number of features
   */
  Tensor input(int i, long features);

  /** Returns input i as INT64 indices: [batch, steps]. */
  Tensor indices(int i);

  /** Returns the mask of input i, [batch, steps] of 1 and 0 as floats; null if it has none. */
  Tensor mask(int i);

  /** Returns the mask of the first input that has one, or null. */
  default Tensor firstMask() {
    for (int i = 0; i < inputs(); i++) {
      if (mask(i) != null) {
        return mask(i);
      }
    }
    return null;
  }

  /** Returns a parameter in its declared shape. */
  Tensor parameter(String name);

  /** Returns an array of the layer's state in its declared shape. */
  Tensor state(String name);

  /** Returns a copy of the values of a parameter in row-major order. */
  float[] values(String name);

  /**
   * Returns weights that are rearranged parameters. Nodes that share parameters share them.
   *
   * @param role the purpose of the weights, unique in the layer
   * @param values the values in row-major order
   * @param shape the shape
   */
  Tensor weights(String role, float[] values, long... shape);
}
