package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * Cuts images into square patches and maps each to features (Dosovitskiy et al. 2021, equation 1).
 *
 * <pre>{@code
 * @PatchEmbedding(size = 16, units = "width") Sequence patches(Image photo);
 * }</pre>
 *
 * <p>The patches are in row-major order, y = x W + b for the pixels x of a patch in the order
 * channel, row, column. W [channels size size, units] is initialised Xavier-uniform, b [units] with
 * 0.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.PatchEmbeddingLayer",
    signature =
        "Image(channels, height, width) -> Sequence((height / size) * (width / size), units)",
    parameters = {"W[channels * size * size, units]", "b[units]"},
    cost = "channels * height * width * units",
    requires = {"height % size == 0", "width % size == 0"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PatchEmbedding {

  /** The side of a patch, which divides both sides of the image. */
  @Range(min = 1)
  int size() default 16;

  /** The number of features of a patch. */
  @Size
  String units();
}
