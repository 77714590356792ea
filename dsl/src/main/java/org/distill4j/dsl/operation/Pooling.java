package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Max or mean pooling of each channel over a sliding window. Pixels outside the image are ignored.
 *
 * <pre>{@code
 * @Pooling(function = PoolingFunction.MAX, size = 2, stride = 2) Image smaller(Image mixed);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.PoolingLayer",
    signature = {
      "border=SAME: Image(channels, height, width)"
          + " -> Image(channels, height / stride, width / stride)",
      "border=VALID: Image(channels, rows, columns)"
          + " -> Image(channels, (rows - size) / stride + 1, (columns - size) / stride + 1)"
    },
    requires = {
      "height % stride == 0",
      "width % stride == 0",
      "size <= rows",
      "size <= columns",
      "(rows - size) % stride == 0",
      "(columns - size) % stride == 0"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Pooling {

  /** The pooling function. */
  PoolingFunction function() default PoolingFunction.MAX;

  /** The height and width of the window. */
  @Range(min = 1)
  int size() default 2;

  /** The step of the window. */
  @Range(min = 1)
  int stride() default 2;

  /** The treatment of image borders. */
  Border border() default Border.SAME;
}
