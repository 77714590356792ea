package org.distill4j.runtime.onnx;

/**
 * A layer that can be exported to ONNX. A record implements it beside {@code Layer}; any operation,
 * also one of your own, becomes exportable in this way:
 *
 * <pre>{@code
 * public record FeatureGateLayer(int width, double initial) implements Layer, Exportable {
 *   ...
 *   @Override
 *   public Tensor export(ExportPass pass) {
 *     return pass.input(0).times(pass.parameter("w").sigmoid());
 *   }
 * }
 * }</pre>
 */
public interface Exportable {

  /**
   * Adds the forward pass in inference mode to a graph.
   *
   * <p>A value of at least three axes has the mask of the first input, others have none. A layer
   * whose value has another mask returns {@link Tensor#masked}.
   *
   * @return the value of the layer, equal to that of its forward pass for any batch and any number
   *     of steps
   * @throws NotExportableException if this configuration cannot be expressed in ONNX
   */
  Tensor export(ExportPass pass);
}
