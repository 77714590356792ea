package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.From;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.Pooling;
import org.distill4j.dsl.operation.PoolingFunction;

/** The first bottleneck of a stage that halves height and width by averages. */
@Block
public interface HalvingBottleneck extends WideningBottleneck {

  /** The mixed image with half the height and width. */
  @Pooling(size = 2, stride = 2, function = PoolingFunction.MEAN)
  Image half(Image mixedNormal);

  @Override
  @Convolution(channels = "4 * inner", size = 1, bias = false)
  Image widened(@From("half") Image mixedNormal);

  /** The image with half the height and width. */
  @Pooling(size = 2, stride = 2, function = PoolingFunction.MEAN)
  Image halfImage(Image x);

  @Override
  @Convolution(channels = "4 * inner", size = 1, bias = false)
  Image shortcut(@From("halfImage") Image x);
}
